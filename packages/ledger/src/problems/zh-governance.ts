// Problems of governance in Chinese (8xxx), by key. GOV-n are its invariants.

import type { GovernanceProblemKey, ProblemText } from '../problems.ts';

export const zhGovernance: Readonly<Record<GovernanceProblemKey, ProblemText>> = {
  'governance/quota-exceeded': {
    title: '承载该交易的机构已用尽其配额',
    detail: '该交易未被消耗：由其他机构承载或稍后仍可执行。',
    help: '请通过其他机构发送，或等到 `witan query governance/quotas` 所示的高度。',
  },
  'governance/no-councillor': {
    title: '该密钥不属于本届理事会成员的在任理事',
    help: '请用在任成员理事的密钥签名；可用 `witan query governance/councillors` 列出。',
  },
  'governance/member-unknown': {
    title: '没有该标识的成员',
    help: '请核对；`witan query governance/members` 列出全部现任、加入中和前任成员。',
  },
  'governance/member-exists': {
    title: '已有该标识的成员',
    help: '请用该机构自己的标识邀请。',
  },
  'governance/not-joining': {
    title: '该成员不在加入过程中',
    help: '请提议 `witan query governance/members` 中显示为加入中的成员。',
  },
  'governance/not-seated': {
    title: '该成员在下一届理事会中没有席位',
    help: '请与 `witan query governance/members` 核对；较早的变更可能已将其移除。',
  },
  'governance/not-a-member': {
    title: '该密钥未被任何成员使用',
    help: '请用报告席位的密钥签名：网络、共识或见证密钥。',
  },
  'governance/joiners-full': {
    title: '邀请方名下加入中的机构已达上限',
    help: '请先接纳其中之一，请其中之一退出，或由其他成员邀请。',
  },
  'governance/invitation-unknown': {
    title: '没有该编号的邀请',
    help: '请向邀请方重新索取邀请。',
  },
  'governance/invitation-used': {
    title: '该邀请已被使用',
    help: '邀请只能使用一次：若申请并非由你提出，请索取新的邀请。',
  },
  'governance/invitation-expired': {
    title: '该邀请已过期，或邀请方已无席位',
    help: '请向在任成员索取新的邀请。',
  },
  'governance/invitation-foreign': {
    title: '该邀请属于另一把密钥',
    help: '请用交给邀请方的理事密钥签署申请。',
  },
  'governance/key-unproven': {
    title: '待登记的密钥没有签署该交易',
    help: '请用每一把新密钥共同签署该交易，以证明你持有它。',
  },
  'governance/key-used': {
    title: '密钥已登记过，或出现了两次',
    help: '请生成新密钥：一把密钥只供一个成员的一种用途，用过即不可再用。',
  },
  'governance/key-invalid': {
    title: '密钥不可接受',
    help: '请用 `witan keys create` 生成密钥。',
  },
  'governance/report-false': {
    title: '所报告的区块头与账本不符，或太旧、太新',
    help: '请报告在途窗口之前的区块头；先让节点追上。',
  },
  'governance/too-often': {
    title: '该成员自行变更理事会的次数已达上限',
    help: '请等到配额更新，或由理事会表决该变更。',
  },
  'governance/epoch-not-next': {
    title: '该成员已在任，而所请求的纪元并非紧接当前纪元',
    detail: '没有开始新的纪元：节点仍不能签署的纪元只会被浪费。',
    help: '若节点已在投票，则无需操作；否则请请求 `witan node status` 所示的纪元。',
  },
  'governance/proposal-unknown': {
    title: '没有该编号的提案',
    help: '请用 `witan query governance/proposals` 列出提案。',
  },
  'governance/proposal-open': {
    title: '该成员已有一项未决提案',
    help: '请撤回该提案，或等待其生效或失效。',
  },
  'governance/proposal-closed': {
    title: '该提案已关闭',
    help: '请用 `witan query governance/proposals` 查看其结果。',
  },
  'governance/proposal-lapsed': {
    title: '该提案已超过期限',
    help: '请重新提出。',
  },
  'governance/vote-cast': {
    title: '该成员已对此提案投票',
    help: '投票不可更改；每个成员只有一票，与机器和密钥数量无关。',
  },
  'governance/rehearsal-differs': {
    title: '投票所依据的效果与预演不同',
    help: '请重新阅读提案，并按其所示的预演投票。',
  },
  'governance/not-proposer': {
    title: '只有提案成员才能撤回提案',
    help: '请联系该成员，或投反对票。',
  },
  'governance/deadline-invalid': {
    title: '期限已过，或距今过远',
    help: '请选择 30 天以内的期限。',
  },
  'governance/change-malformed': {
    title: '变更包含其类型不使用的内容，或缺少所需内容',
    help: '请用客户端库构造该变更。',
  },
  'governance/change-empty': {
    title: '该变更不会改变任何内容',
    help: '若需以同一理事会开始新届期，请提议续期。',
  },
  'governance/parameter-fixed': {
    title: '该参数不存在，或不能由提案更改',
    help: '请查看 `witan query registry/parameters`；重放窗口永久不变。',
  },
  'governance/parameter-out-of-range': {
    title: '参数超出其范围',
    help: '请在链参数文档规定的上下限之间取值。',
  },
  'governance/budgets-exceed-capacity': {
    title: '全部配额与预留之和超出一个届期的容量',
    help: '请先降低配额或延长届期，再扩大理事会。',
  },
  'governance/council-too-small': {
    title: '少于四个成员的理事会无法容错',
    help: '请先接纳新成员，或替换离开的成员。',
  },
  'governance/council-too-large': {
    title: '理事会成员数将超过协议上限',
    help: '请先移除一个成员。',
  },
  'governance/too-many-changes': {
    title: '一个届期内将变更超过三分之一的理事会',
    help: '请等到下一届期再继续。',
  },
  'governance/quorum-at-risk': {
    title: '在线成员数少于新理事会的法定人数',
    help: '请先恢复成员；`witan query governance/quotas` 显示各成员最近出现的时间。',
  },
  'governance/zero-slack': {
    title: '新理事会的在线成员恰为法定人数：再有一次故障账本即停止',
    help: '请再恢复一个成员，或在提案中明确接受零余量。',
  },
  'governance/not-ready': {
    title: '加入方在本届期尚未报告就绪',
    help: '请让其节点追上后报告；同步完成后会自动报告。',
  },
  'governance/office-unknown': {
    title: '没有这个编号的职位',
    help: '请用 `witan network mandate list` 列出职位。',
  },
  'governance/office-foreign': {
    title: '该职位属于另一个机构',
    help: '请由该机构的理事操作：每个机构只能任命自己的职位。',
  },
  'governance/mandate-unknown': {
    title: '没有这个编号的任命',
    help: '请用 `witan network mandate list` 列出任命。',
  },
  'governance/mandate-held': {
    title: '此人已担任该职位',
    help: '请改为续任：`witan network mandate renew`。',
  },
  'governance/mandate-over': {
    title: '该任命已结束',
    help: '请重新授予：`witan network mandate grant`。',
  },
  'governance/mandates-full': {
    title: '此人或该机构的任命数量已达上限',
    help: '请先结束一项任命：`witan network mandate end`。',
  },
  'governance/last-councillor': {
    title: '这是该机构最后一位在任理事',
    help: '请先把职位授予继任者，再结束此任命。',
  },
};
