// Calls of the modules in words. Loaded with the transaction page alone; the compiler compares the
// numbers with those that the modules execute by.

import type { BUDGET_METHODS } from '@witan/state/schema/budget';
import type { GOVERNANCE_METHODS } from '@witan/state/schema/governance';
import type { METHODS } from '@witan/state/schema/land';
import { currentLanguage } from './text/t.ts';

/** Number, English, Chinese. */
type Name<N extends number = number> = readonly [N, string, string];
type Names<M extends Readonly<Record<string, number>>> = { readonly [K in keyof M]: Name<M[K]> };

const GOVERNANCE: Names<typeof GOVERNANCE_METHODS> = {
  invite: [1, 'Invite an agency', '邀请机构'],
  requestJoin: [2, 'Ask to join', '申请加入'],
  reportReady: [3, 'Report that it is ready', '报告已就绪'],
  reportPresence: [4, 'Report that it is present', '报告在线'],
  leave: [5, 'Leave the council', '退出共识成员'],
  rotateKey: [6, 'Replace a key', '更换密钥'],
  propose: [7, 'Propose a change', '提出变更'],
  vote: [8, 'Vote on a proposal', '对提案投票'],
  withdraw: [9, 'Withdraw a proposal', '撤回提案'],
  grantMandate: [10, 'Grant a mandate', '授予职权'],
  renewMandate: [11, 'Renew a mandate', '延续职权'],
  endMandate: [12, 'End a mandate', '终止职权'],
};

const LAND: Names<typeof METHODS> = {
  registerFirstTitle: [1, 'Register a first title', '首次登记'],
  updateAssessment: [2, 'Update an assessment', '更新评估'],
  proposeTransfer: [3, 'Propose a transfer', '提出转让'],
  consent: [4, 'Consent to a disposal', '同意处分'],
  attestNotary: [5, 'Attest as a notary', '公证'],
  settle: [6, 'Settle a disposal', '完成处分'],
  withdraw: [7, 'Withdraw a disposal', '撤回处分'],
  expire: [8, 'Let a disposal lapse', '处分到期失效'],
  createMortgage: [9, 'Create a mortgage', '设立抵押'],
  varyRank: [10, 'Change the rank of charges', '变更抵押顺位'],
  discharge: [11, 'Discharge a charge', '注销抵押'],
  lodgeCaution: [12, 'Lodge a caution', '异议登记'],
  withdrawCaution: [13, 'Withdraw a caution', '撤销异议登记'],
  courtFreeze: [14, 'Freeze by order of a court', '法院查封'],
  unfreeze: [15, 'Lift a freeze', '解除查封'],
  givePriorityNotice: [16, 'Give a priority notice', '预告登记'],
  subdivide: [17, 'Divide a parcel', '分割宗地'],
  merge: [18, 'Merge parcels', '合并宗地'],
  correctError: [19, 'Correct an error', '更正登记'],
  closeTitle: [20, 'Close a title', '注销产权'],
};

const BUDGET: Names<typeof BUDGET_METHODS> = {
  openYear: [1, 'Open a year', '开启预算年度'],
  defineClasses: [2, 'Define classifications', '定义分类'],
  enactLine: [3, 'Enact a budget line', '批准预算项目'],
  supplement: [4, 'Supplement a line', '追加预算'],
  rescind: [5, 'Rescind authority', '核减预算'],
  apportion: [6, 'Apportion a line', '分期安排预算'],
  allot: [7, 'Allot authority', '下达额度'],
  virement: [8, 'Move money between lines', '预算调剂'],
  commit: [9, 'Commit', '预留资金'],
  releaseCommitment: [10, 'Release a commitment', '释放预留'],
  obligate: [11, 'Obligate by a contract', '签订合同承诺'],
  deobligate: [12, 'Reduce an obligation', '减少合同承诺'],
  acceptDelivery: [13, 'Accept a delivery', '验收交付'],
  returnDelivery: [14, 'Return a delivery', '退回交付'],
  registerInvoice: [15, 'Register an invoice', '登记发票'],
  refuseInvoice: [16, 'Refuse an invoice', '拒收发票'],
  approvePayment: [17, 'Approve a payment', '批准付款'],
  exportPaymentBatch: [18, 'Export a batch of payments', '导出付款批次'],
  confirmDisbursement: [19, 'Confirm a disbursement', '确认支付'],
  rejectPayment: [20, 'Reject a payment', '驳回付款'],
  refund: [21, 'Refund', '退款'],
  flagUnreconciled: [22, 'Flag as unreconciled', '标记未对账'],
  recordRevenue: [23, 'Record revenue', '记录收入'],
  registerSupplier: [24, 'Register a supplier', '登记供应商'],
  verifySupplier: [25, 'Verify a supplier', '核验供应商'],
  changePayeeAccount: [26, 'Change a payee’s account', '变更收款账户'],
  setDebarment: [27, 'Debar or readmit a supplier', '禁止或恢复供应商'],
  closeYear: [28, 'Close a year', '关闭预算年度'],
  settleLine: [29, 'Settle a line', '结清预算项目'],
  reopenAdjust: [30, 'Adjust a closed line', '调整已关闭项目'],
  expireApproval: [31, 'Let an approval lapse', '批准到期失效'],
  fileStatement: [32, 'File a statement', '提交报表'],
};

/** By the number of the module, which is part of the format. */
const MODULES: Readonly<Record<number, readonly [string, string, Readonly<Record<string, Name>>]>> =
  {
    1: ['Governance', '治理', GOVERNANCE],
    4: ['Land register', '土地登记', LAND],
    5: ['Public budget', '公共预算', BUDGET],
  };

/** `call` = module × 256 + method; one that this page does not know stands as its numbers. */
export function callName(call: number): { readonly module: string; readonly method: string } {
  const at = currentLanguage() === 'en' ? 0 : 1;
  const number = call % 256;
  const found = MODULES[Math.floor(call / 256)];
  const method = found && Object.values(found[2]).find(([each]) => each === number);
  return {
    module: found?.[at] ?? `${Math.floor(call / 256)}`,
    method: method?.[at === 0 ? 1 : 2] ?? `${number}`,
  };
}
