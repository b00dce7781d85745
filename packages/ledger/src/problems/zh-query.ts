// Chinese texts for questions: what is no question, and what is not held for its answer.

import type { ProblemText, QueryProblemKey } from '../problems.ts';

export const zhQuery: Readonly<Record<QueryProblemKey, ProblemText>> = {
  'query/unknown': {
    title: '没有模块回答该问题',
    help: '请核对路径；可用 `witan query --help` 查看查询列表。',
  },
  'query/no-list': {
    title: '该问题的答案不是列表',
    detail: '只有答案为完整集合时，才能分页查询或只查询合计。',
    help: '请去掉 limit、from 和 proof=sum 后再查询。',
  },
  'query/other-proof': {
    title: '该答案没有这种证明',
    detail: '能证明什么取决于问题本身，此处已列出。',
    help: '请去掉 proof：默认即附上合适的证明。',
  },
  'query/past-gone': {
    title: '该节点不再保存此记录的全部历史版本',
    detail: '记录本身及其版本数仍有证明。',
    help: '请稍后再问：节点会从其他机构获取。或询问其他机构。',
  },
  'query/entries-gone': {
    title: '该节点尚未保存日志的这些条目',
    detail: '该节点从快照启动，正在从其他机构获取此前的条目。',
    help: '请稍后再问，或询问其他机构：任何一方的答复都按同一头部核对。',
  },
  'query/events-gone': {
    title: '该节点不保存这么早的事件',
    detail: '该节点从快照启动：快照带有状态，但不含此前的事件。',
    help: '请读取链接所指高度的状态，然后从该高度之后的事件继续。',
  },
  'query/no-prefix': {
    title: '该日志没有这个长度的前缀',
    detail: '前缀至少有一个条目，且不超过该高度时日志的条目数。',
    help: '请查询日志的头部以了解其条目数。',
  },
};
