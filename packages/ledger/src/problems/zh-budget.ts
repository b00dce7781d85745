// The budget's problems in Chinese (43xx), by key. BUD-n are its invariants.

import type { BudgetProblemKey, ProblemText } from '../problems.ts';

export const zhBudget: Readonly<Record<BudgetProblemKey, ProblemText>> = {
  'budget/year-unknown': {
    title: '没有这个财政年度',
    help: '请先开设该年度；可用 `witan query budget/years/YEAR --proof` 查看。',
  },
  'budget/year-exists': {
    title: '该财政年度已经开设',
    help: '可用 `witan query budget/years/YEAR --proof` 查看。',
  },
  'budget/year-dates': {
    title: '年度日期的先后不正确',
    help: '请依次给出起始日、尚未到来的结束日和更晚的付款截止日。',
  },
  'budget/year-ended': {
    title: '年度已经结束，不能再有新的支出',
    help: '请使用本年度的预算项；已有的债务仍可支付。',
  },
  'budget/year-closed': {
    title: '年度已经关闭',
    help: '只有审计人员和财政部门共同签署的审计调整才能改变它。',
  },
  'budget/year-not-ended': {
    title: '该年度或其付款期尚未结束',
    help: '请等到年度记录所写的日期。',
  },
  'budget/year-not-closed': {
    title: '年度尚未关闭',
    help: '请使用普通调用：调整只用于已关闭的年度。',
  },
  'budget/year-unsettled': {
    title: '该年度仍有未结清的预算项或付款指令',
    help: '请结清每个预算项，并确认或拒绝每个付款指令；年度记录中有两者的数目。',
  },
  'budget/class-unknown': {
    title: '某个分类或其上级分类没有定义',
    help: '请自上而下定义分类，然后重试。',
  },
  'budget/ceiling-exists': {
    title: '同一分类给出了两个上限',
    help: '每个分类只能写一次。',
  },
  'budget/ceiling-exceeded': {
    title: '某个分类的授权将超过其上限',
    help: '请查看 `witan query budget/ceilings/YEAR/CURRENCY`，并减少金额。',
  },
  'budget/line-unknown': {
    title: '没有这个代码的预算项',
    help: '请检查代码；`witan query budget/lines/CODE --proof` 可证明不存在。',
  },
  'budget/line-exists': {
    title: '该预算项已经颁布',
    help: '可用 `witan query budget/lines/CODE --proof` 查看。',
  },
  'budget/line-offset': {
    title: '该预算项是抵消性收入，没有可支出的金额',
    help: '请使用有拨款的预算项。',
  },
  'budget/line-settled': {
    title: '该预算项已经结清',
    help: '其余额已经失效或结转到下一年度。',
  },
  'budget/line-outstanding': {
    title: '该预算项仍有未了结的债务',
    help: '请支付、释放或退回未了结的部分；预算项余额中可以看到。',
  },
  'budget/periods-full': {
    title: '该预算项的分期数已达上限',
    help: '请按较大的金额分配。',
  },
  'budget/amount-zero': {
    title: '金额为零',
    help: '请以最小货币单位给出正数金额。',
  },
  'budget/authority-short': {
    title: '该预算项在此阶段没有这么多金额',
    help: '请查看 `witan query budget/lines/CODE/balance`。',
  },
  'budget/apportionment-short': {
    title: '已开始的各期所分配的金额不足',
    help: '请等待下一期，或申请追加分配。',
  },
  'budget/allotment-short': {
    title: '已下达且未占用的金额不足',
    help: '请申请追加下达，或减少承诺金额。',
  },
  'budget/commitment-short': {
    title: '该承诺未占用的金额不足',
    help: '请查看 `witan query budget/lines/CODE/commitments`。',
  },
  'budget/obligation-short': {
    title: '该合同尚未交付的金额不足',
    help: '请查看 `witan query budget/lines/CODE/obligations`。',
  },
  'budget/delivery-short': {
    title: '该交付可用的金额不足',
    help: '它已被发票占用或已支付；请先拒绝发票。',
  },
  'budget/order-short': {
    title: '该预算项已指令支付的金额不足',
    help: '请查看 `witan query budget/lines/CODE/orders`。',
  },
  'budget/payment-short': {
    title: '退回的金额将超过已支付的金额',
    help: '最多只能退回已支付且未退回的金额。',
  },
  'budget/stage-assigned': {
    title: '此阶段的资金已有承诺、合同或付款',
    help: '请移动未占用的资金，或先退回这些项目。',
  },
  'budget/virement-foreign': {
    title: '两个预算项的年度、货币或基金不同，或是同一项',
    help: '调剂只能在同一基金和同一年度内进行。',
  },
  'budget/virement-cap': {
    title: '将超过预算项全年调剂上限',
    help: '请向立法机关申请追加拨款。',
  },
  'budget/carry-foreign': {
    title: '余额只能结转到下一年度同一基金、同一货币的预算项',
    help: '请指定这样的预算项，或让余额失效。',
  },
  'budget/signature-missing': {
    title: '两名签署人没有同时具备此行为所需的两个职务',
    help: '请由另一职务的担任者发送相同的调用。',
  },
  'budget/same-person': {
    title: '应由两人或三人分别完成的行为由同一人完成',
    help: '请由另一名官员发送：经办人、验收人和批准人必须是三个人。',
  },
  'budget/approval-unknown': {
    title: '没有以此标识等待第二个签名的行为',
    help: '请检查标识。',
  },
  'budget/approval-not-lapsed': {
    title: '第二个签名仍可能到来',
    help: '请等到截止时间。',
  },
  'budget/reference-used': {
    title: '该预算项中已有使用此编号的项目',
    help: '请为每个承诺、合同和交货单使用各自的编号。',
  },
  'budget/item-unknown': {
    title: '该预算项没有这样的承诺、合同或交付',
    help: '请检查预算项和编号。',
  },
  'budget/invoice-used': {
    title: '该发票此前已经登记',
    help: '供应商、号码、金额和日期与已有发票相同：同一发票只支付一次。',
  },
  'budget/invoice-unknown': {
    title: '该预算项没有这张发票',
    help: '请检查供应商、号码、金额和日期。',
  },
  'budget/invoice-status': {
    title: '该发票已指令支付、已支付或已被拒绝',
    help: '可用 `witan query` 查看。',
  },
  'budget/invoice-date': {
    title: '发票日期在未来',
    help: '请检查日期。',
  },
  'budget/invoice-unmatched': {
    title: '发票、交付与合同不一致',
    help: '发票金额不得超过已验收金额，并且必须来自合同的供应商。',
  },
  'budget/order-unknown': {
    title: '没有这个付款指令',
    help: '请检查预算项和指令。',
  },
  'budget/order-status': {
    title: '付款指令处于另一阶段',
    help: '可用 `witan query budget/orders/LINE/ORDER` 查看。',
  },
  'budget/currency-differs': {
    title: '这些指令使用多种货币',
    help: '请按货币分别导出和确认。',
  },
  'budget/batch-exists': {
    title: '已导出过使用此报文编号的批次',
    help: '请为每个 pain.001 使用各自的报文编号。',
  },
  'budget/entry-used': {
    title: '对账单中的该分录已经对账',
    help: '请查找另一分录：每个分录只能入账一次。',
  },
  'budget/entry-differs': {
    title: '这些指令的合计与分录金额不符',
    help: '请列出该分录入账的全部指令，且不多列。',
  },
  'budget/statement-filed': {
    title: '银行的这份报文已经归档',
    help: '可以继续：该账户的日志中已有此报文一次，这正是应有的状态。',
  },
  'budget/account-differs': {
    title: '账户不是当前应付款的账户',
    help: '变更后的账户须过冷静期才能付款；请查看供应商记录。',
  },
  'budget/not-overdue': {
    title: '付款指令尚未逾期，或已经标记',
    help: '请等到银行的期限结束。',
  },
  'budget/supplier-unknown': {
    title: '没有这个供应商',
    help: '请先登记；`witan query budget/suppliers/REFERENCE --proof` 可证明不存在。',
  },
  'budget/supplier-exists': {
    title: '该供应商已经登记或核实',
    help: '可用 `witan query budget/suppliers/REFERENCE` 查看。',
  },
  'budget/supplier-unverified': {
    title: '供应商账户尚未核实',
    help: '请由财政部门核实。',
  },
  'budget/supplier-debarred': {
    title: '该供应商被禁止参与',
    help: '请等到期限结束，或申请解除。',
  },
  'budget/term-invalid': {
    title: '禁止期限已经过去',
    help: '请给出将来的时间，或以 0 解除。',
  },
  'budget/source-malformed': {
    title: '预算文件格式不正确',
    help: '请查看所指出的记录。',
  },
  'budget/message-malformed': {
    title: 'ISO 20022 报文格式不正确',
    help: '请查看所指出的元素。',
  },
  'budget/amount-invalid': {
    title: '金额不是最小货币单位的整数',
    help: '请更正来源中的金额。',
  },
  'budget/code-invalid': {
    title: '分类代码不是一至六位数字或大写字母',
    help: '请更正来源中的代码。',
  },
  'budget/message-unsafe': {
    title: 'XML 含有文档类型声明，系统从不读取',
    help: '请让银行发送不含该声明的报文。',
  },
  'budget/messages-differ': {
    title: '这些文件并非日志中的全部报文',
    detail: '每一处差异均已列出：此处没有该文件，或该报文从未归档。',
    help: '请向该机构索取缺少的报文，并询问未归档的原因。',
  },
};
