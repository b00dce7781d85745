// Chinese texts for the signer process and for evidence against those who sign twice.

import type { ProblemText, SigningProblemKey } from '../problems.ts';

export const zhSigning: Readonly<Record<SigningProblemKey, ProblemText>> = {
  'signer/unreachable': {
    title: '签名进程的套接字没有应答',
    help: '先用 `witan signer start` 启动它，再启动节点；并查看 config.toml。',
  },
  'signer/connection-lost': {
    title: '与签名进程的连接已断开，因此不再签名',
    help: '让进程管理器重新启动节点，它会等待签名进程。请查看签名进程的日志。',
  },
  'signer/lease-held': {
    title: '另一个节点持有该签名进程的租约',
    detail: '一把密钥只为一个节点签名：两个节点共用一把密钥会互相矛盾。',
    help: '先停止另一个节点，即连接着该套接字的那个进程。',
  },
  'signer/other-key': {
    title: '签名进程持有另一把密钥，或为另一个网络签名',
    help: '在 config.toml 中写明本机构的签名进程：参见 `witan signer status`。',
  },
  'signer/marks-behind': {
    title: '签名标记倒退了：有些已签的内容它并不知道',
    detail: '恢复了旧副本，或重新建立了标记。继续签名可能意味着重复签名。',
    help: '用 `witan signer import` 导入最新的标记；如果没有，就更换密钥。',
  },
  'signer/marks-conflict': {
    title: '两份标记对同一位置记着不同的声明',
    detail: '这把密钥已经签了两次：它曾在两处使用。',
    help: '停止两个签名进程，保留两份文件，并通知其他机构：更换密钥。',
  },
  'signer/protocol': {
    title: '签名套接字上的帧不是本协议的请求',
    help: '节点与签名进程应使用同一版本。',
  },
  'signer/required': {
    title: '生产配置在没有签名进程时不运行',
    help: '运行 `witan signer init` 和 `witan signer start`，并在 config.toml 中写明其套接字。',
  },
  'signer/new-key-needed': {
    title: '该密钥由签名进程保管，新密钥也必须如此',
    detail: '在节点目录中生成的密钥不会到达签名进程。',
    help: '在签名进程所在处用 `witan keys create` 生成同类密钥，再用 --new-key 给出该文件。',
  },
  'evidence/other-council': {
    title: '证据所指的人不在该纪元的委员会中',
    detail: '或者该纪元已经结束，此后区块只收录 E8。',
    help: '请提供证据所述纪元的委员会，再运行 `witan evidence verify`。',
  },
  'evidence/signature': {
    title: '被指控者并未签署证据所说的内容',
    detail: '它不能证明被指控者有错。',
    help: '请向提出者索取这些声明；`witan evidence show` 会把它们列出。',
  },
  'evidence/no-contradiction': {
    title: '证据所示的内容诚实的验证者也可能签署',
    detail: '它不能证明被指控者有错。',
    help: '请对照规则 E1 至 E8；`witan evidence show` 会列出所签内容。',
  },
};
