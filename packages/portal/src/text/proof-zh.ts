// Words of what stands behind a tick, in Chinese: how it was checked, and what to do with the
// proof.

import type { ProofCatalogue } from './t.ts';

export const proof: ProofCatalogue = {
  'how.step-answer': '答复与证明。',
  'how.step-answer-text':
    '{server}发来答复与证明。证明的每一分支都已在本设备上计算哈希，并归于整个登记簿的同一状态。',
  'how.step-outcome-text':
    '{server}发来交易及其结果，并附证明。证明已在本设备上计算哈希，并归于一个区块的全部结果。',
  'how.step-receipt-text': '回执载有答复及其证明。全部证明已在本设备上计算散列。',
  'how.step-signed': '签名。',
  'how.step-signed-text': '{names}签署了该状态：{council} 家机构中的 {signed} 家，达到法定数。',
  'how.step-head-text': '它通向含 {size} 个区块的日志，本设备此前已验证该日志。',
  'how.step-landmark-text':
    '它通向{day}的地标，即含 {size} 个区块的日志。该日志由法定数的机构签署，本设备持有它。',
  'how.step-known': '已知机构。',
  'how.pinned-before': '其密钥自{date}起保存在本设备上。',
  'how.pinned-now': '其密钥今天来自本服务器：首次使用即信任。',
  'how.given': '其密钥来自您提供的文件。',
  'how.demonstration': '这些是演示密钥，任何人都能推导出来。',
  'how.question': '问题',
  'how.height': '区块',
  'how.height-text': '第 {height} 区块，{date}',
  'how.chain': '网络指纹',
  'how.epoch': '届次',
  'how.size': '证明',
  'how.rule': '签名验证者',
  'how.rule-platform': '本浏览器',
  'how.rule-own': '自有算法',
  'bytes.one': '{count} 字节',
  'bytes.other': '{count} 字节',

  'proof.save': '保存证明',
  'proof.file': '回执：任何人都可验证的文件（.witan）',
  'proof.json': '同一回执的 JSON 形式',
  'proof.tlog': '其区块头，供透明日志工具使用（.tlog-proof）',
  'proof.paper': '带二维码的打印页',
  'proof.label': '证明的各种形式',
  'others.ask': '向其他机构核对',
  'others.same': '{name}证明的内容相同。',
  'others.other': '{name}证明的内容不同：请保存两份证明。',
  'others.silent': '{name}没有给出可验证的答复。',
  'others.false': '{name}给出了虚假的答复。',
};
