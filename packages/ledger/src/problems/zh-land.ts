// The land register's problems in Chinese (42xx), by key. LAND-n are its invariants.

import type { LandProblemKey, ProblemText } from '../problems.ts';

export const zhLand: Readonly<Record<LandProblemKey, ProblemText>> = {
  'land/parcel-exists': {
    title: '该地块已登记',
    help: '可用 `witan query land/parcels/ID --proof` 查看。',
  },
  'land/parcel-unknown': {
    title: '没有该编号的地块',
    help: '请核对编号；`witan query land/parcels/ID --proof` 可证明其不存在。',
  },
  'land/title-unknown': {
    title: '没有该标识的产权',
    help: '请用 `witan query land/parcels/ID` 查找地块的产权。',
  },
  'land/title-historic': {
    title: '该产权已成为历史，已由其他产权取代',
    help: '请使用其后继产权；用 `witan query` 查询该产权可知。',
  },
  'land/shares-not-one': {
    title: '所有者的份额之和不恰好等于 1',
    help: '请更正份额：三位所有者各三分之一应写作 1/3、1/3 和 1/3。',
  },
  'land/share-not-positive': {
    title: '有一个份额为零',
    help: '请去掉不持有份额的所有者。',
  },
  'land/share-not-reduced': {
    title: '有一个份额不是最简分数',
    help: '请写 1/2 而不是 2/4：每个份额只有一种写法。',
  },
  'land/owner-twice': {
    title: '同一所有者出现了两次',
    help: '请把该所有者的两个份额相加。',
  },
  'land/source-not-current': {
    title: '该文件在区块时间并不有效',
    help: '请提供日期在过去且尚未到期的文件。',
  },
  'land/caution-in-force': {
    title: '异议登记禁止处分该产权',
    help: '请由异议人撤回，或等待其失效。',
  },
  'land/frozen': {
    title: '法院已冻结该产权',
    help: '只有法院能解除冻结；产权中写有案号。',
  },
  'land/priority-notice': {
    title: '他人凭预告登记对该产权享有优先',
    help: '请等待预告登记失效，或让其受益人先行。',
  },
  'land/rank-taken': {
    title: '该产权的另一抵押权已占用此顺位',
    help: '请选择空闲的顺位；用 `witan query` 查询该产权可列出其抵押权。',
  },
  'land/right-unknown': {
    title: '该产权没有这项权利',
    help: '请用 `witan query` 查看该产权的各项权利。',
  },
  'land/rights-unaccounted': {
    title: '转让没有说明每项权利的去向',
    help: '请逐项写明该产权的每项权利是随转还是注销。',
  },
  'land/owners-differ': {
    title: '各产权的所有者及其份额不一致',
    help: '请先把它们转到同样的所有者名下。',
  },
  'land/disposal-pending': {
    title: '该产权另有一项处分待决',
    help: '请完成它、撤回它，或等待其期限届满。',
  },
  'land/proposal-unknown': {
    title: '该产权没有这项提议',
    help: '它已完成、已撤回或从未提出：请用 `witan query` 查看该产权。',
  },
  'land/proposal-lapsed': {
    title: '提议的期限已过',
    help: '请用较晚的期限重新提议。',
  },
  'land/consent-missing': {
    title: '还有一方尚未同意',
    help: '请让尚未同意的各方表示同意；用 `witan query` 查询该产权可知是谁。',
  },
  'land/not-a-party': {
    title: '签名人不是此事的当事人',
    help: '请用所有者、买方或权利人的密钥签名。',
  },
  'land/consent-given': {
    title: '该方已经同意',
    help: '该方无需再做什么。',
  },
  'land/attestation-missing': {
    title: '公证人尚未证明该契据',
    help: '请由公证人证明该提议。',
  },
  'land/attestation-given': {
    title: '该契据已经证明',
    help: '公证人无需再做什么。',
  },
  'land/attestation-not-due': {
    title: '各方全部同意之后公证人才能证明',
    help: '请先让尚未同意的各方表示同意。',
  },
  'land/kinds-differ': {
    title: '要合并的各产权种类不同',
    help: '只能合并同一种类的产权,例如完全所有权。',
  },
  'land/payment-differs': {
    title: '所证明的付款与约定的价款不符',
    help: '请证明实际的付款，或以正确的价款重新提议转让。',
  },
  'land/same-person': {
    title: '同一人不得办理两个步骤',
    detail: '双人复核按自然人计算，不按密钥或职务计算。',
    help: '请由第二位任职人员签名。',
  },
  'land/approval-differs': {
    title: '第二次批准针对的不是同一项更正',
    help: '请发送与第一位登记官完全相同的内容。',
  },
  'land/deadline-invalid': {
    title: '期限已过或过远',
    help: '请选择晚于现在且在登记簿上限之内的期限。',
  },
  'land/rights-in-force': {
    title: '该产权上有他人的有效权利',
    help: '请先将其注销或撤回。',
  },
  'land/title-full': {
    title: '该产权上的权利数量已达上限',
    help: '请注销或撤回不再需要的权利。',
  },
  'land/grid-full': {
    title: '同一网格单元内的地块过多',
    help: '请先合并那里的地块，或要求登记簿细化网格。',
  },
  'land/currency-differs': {
    title: '货币与登记簿的货币不同',
    help: '请用该地块的货币写明金额。',
  },
  'land/nothing-to-correct': {
    title: '更正没有改变任何内容',
    help: '请给出应有的所有者或形状。',
  },
  'land/nothing-lapsed': {
    title: '该产权上没有到期的事项',
    help: '请等待产权所示的期限。',
  },
  'land/parcels-too-few': {
    title: '分割或合并至少需要两个地块',
    help: '请列出两个或更多地块。',
  },
  'land/assessment-unknown': {
    title: '该地块没有估价',
    help: '请核对编号；已关闭的地块不作估价。',
  },
  // 424x geometry
  'land/geometry-malformed': {
    title: '形状无法读取',
    help: '请用客户端库编码。',
  },
  'land/geometry-not-canonical': {
    title: '形状不是其唯一的规范形式',
    help: '请用客户端库编码，它会排好各部分、环和顶点的次序。',
  },
  'land/geometry-too-large': {
    title: '形状的部分、环或顶点过多',
    help: '请分割地块，或以较少的顶点测绘。',
  },
  'land/coordinate-invalid': {
    title: '有坐标超出网格',
    help: '请给出登记区域内的整数毫米。',
  },
  'land/ring-too-short': {
    title: '有环的顶点少于三个',
    help: '请更正测绘中的界线。',
  },
  'land/vertex-repeated': {
    title: '有环重复了顶点',
    help: '请去掉重复的顶点，且不要在末尾重复第一个顶点。',
  },
  'land/area-zero': {
    title: '有环的面积为零',
    help: '请更正测绘中的界线。',
  },
  'land/ring-orientation': {
    title: '有环的方向相反',
    help: '外环按逆时针方向，孔洞按顺时针方向。',
  },
  'land/ring-crosses-itself': {
    title: '有环自相交',
    help: '请更正测绘中的界线。',
  },
  'land/rings-touch': {
    title: '地块的两个环相接或相交',
    help: '请把它们分开，或画成一个环。',
  },
  'land/hole-outside': {
    title: '孔洞不在其所属部分之内',
    help: '请把孔洞放入包含它的部分。',
  },
  'land/parts-nested': {
    title: '地块的一部分位于另一部分之内',
    help: '请把里面的部分画成单独的地块，或去掉它。',
  },
  'land/parcels-overlap': {
    title: '该地块与另一地块重叠',
    help: '请更正界线，或合并两个地块。',
  },
  'land/partition-inexact': {
    title: '新地块没有恰好覆盖旧地块',
    detail: '存在至少一毫米的缝隙或重叠。',
    help: '请使公共界线两侧的顶点相同。',
  },
  // 426x import
  'land/parcel-id-missing': {
    title: '文件中有形状没有地块编号',
    help: '请在来源中补上编号，然后重新导入文件。',
  },
  'land/parcel-id-malformed': {
    title: '文件中有地块编号无效',
    help: '请在来源中更正编号，然后重新导入文件。',
  },
  'land/parcel-id-shared': {
    title: '文件中有多个形状共用一个地块编号',
    help: '请把它们作为一个地块的几个部分，或各给一个编号。',
  },
  'land/shape-malformed': {
    title: '文件中有形状无法读取',
    help: '请在来源中更正，然后重新导入文件。',
  },
  'land/source-malformed': {
    title: '文件内容不符合要求',
    help: '请提供地块的量化 TopoJSON，或其估价的 CSV。',
  },
  'land/source-too-large': {
    title: '文件大于导入程序所接受的上限',
    help: '请拆分文件，并依次导入各部分。',
  },
  'land/source-grid-unknown': {
    title: '文件没有说明其坐标所在的网格',
    help: '请连同其变换一起导出，或在命令行给出网格。',
  },
  'land/journal-differs': {
    title: '报告旁的日志属于另一次导入',
    help: '请另选 --report；若那次导入已放弃，请删除该日志。',
  },
};
