// The words of the portal in Chinese: full-width punctuation, no letter-spacing, no italics.

import type { Catalogue } from './t.ts';

export const zh: Catalogue = {
  'shell.name': 'Witan',
  'shell.skip': '跳到正文',
  'shell.navigation': '页面',
  'shell.language': '语言',

  'notice.label': '关于本网络与本设备',
  'notice.demonstration':
    '演示网络：其密钥是公开的，任何人都能签名。这里只演示如何验证，不证明任何土地事实。',
  'notice.first-use':
    '首次使用即信任：本设备刚刚接触此网络，其成员名单来自本服务器。请用其他渠道核对网络指纹。',
  'notice.insecure':
    '本页经由普通 HTTP 传输，浏览器因此不提供自带密码功能、离线使用和摄像头。现改用较慢的自有验证程序。',
  'notice.unsupported': '此浏览器不能自行验证 Ed25519 签名。现改用较慢的自有验证程序。',
  'notice.new-version': '门户已更新，指纹 {fingerprint}。在您选用新版本之前，仍使用您已知的版本。',
  'notice.take': '使用新版本',
  'notice.restarted': '本演示已用相同的公开密钥重新启动：本设备所保存的先前内容已清除。',
  'notice.doubt': '在本设备上打开过的一份收据属于另一日志，与此处已知的不同。请询问提供者。',
  'notice.needs-waypoint': '本设备信任的理事会在更新时已超过 180 天。请与印刷的路标比对：',

  'footer.judge': '不必相信本网站：请保存证明，用 witan 命令或其他机构的页面再次验证。',
  'footer.servers': '查询的服务器：',
  'footer.private': '无 Cookie，无跟踪，不向第三方发出请求。',

  'state.asking': '正在验证……',
  'state.checked': '已在本设备上验证',
  'state.older': '截至{time}已验证（{ago}）',
  'state.historical': '已验证：{date}时属实',
  'state.at-height': '截至第 {height} 区块已验证，{date}',
  'state.timeless': '已在本设备上验证，时间尚未获联署',
  'state.pending': '已受理，尚未最终确认',
  'state.unchecked': '无法验证：{reason}',
  'state.false': '与已签名的登记簿不符',

  'unchecked.says': '未得到证明，因此不显示任何内容。请重试，或询问其他机构。',
  'reason.unreachable': '无法连接服务器',
  'reason.timeout': '服务器没有应答',
  'reason.no-such-height': '此处未保存该高度',
  'reason.no-deployment': '门户自身的文件不完整',
  'reason.no-receipt': '其中没有完整的回执',
  'reason.damaged': '回执在传递中受损，或不完整',
  'reason.version': '回执的版本本页不能读取；请加载最新的页面',
  'reason.foreign': '回执属于另一个网络，本设备并不信任该网络',
  'reason.landmark': '本设备没有该日的地标；它可经网络或从文件取得',
  'reason.council': '它由后来的成员机构签署，而通向该届的链接不在此处；请在联网时打开本页',
  'reason.question': '本页不认识该回执所回答的问题',
  'reason.other': '没有本页能读取的证明',

  'false.says': '{server}的答复与各机构的签名相矛盾。',
  'false.hidden': '此处不予显示。请保存证据：任何人都能核验。',
  'false.evidence': '保存证据',
  'false.report': '举报',
  'false.report-how': '请把证据文件寄给审计机关和另一家机构。收到者运行：',

  'how.title': '这是如何验证的？',

  'home.title': '首页',

  'status.split': '有两种不同的历史被签署。两者都不可信赖。',
  'status.size': '日志',
  'status.size-text': '{size} 个区块头',
  'status.root': '根',

  'search.title': '搜索',

  'parcel.title': '宗地',

  'history.height': '第 {height} 区块时',

  'verify.title': '验证回执',

  'receipt.title': '回执',

  'budget.title': '预算',
  'line.title': '预算条目',

  'transaction.title': '交易',

  'block.title': '区块',
  'block.newest': '最新区块',

  'validators.title': '共识成员',

  'missing.title': '没有此页面',
  'missing.text': '该地址可能来自门户的其他版本。',
  'missing.not-loaded': '页面未能加载',
  'missing.not-loaded-text': '您可能已离线，或门户已更新：请重新加载。',

  'alarm.other': '这不是本设备所知的网络',
  'alarm.other-says':
    '本页或其后的服务器所称的创始机构与以前不同。在查明原因之前，不显示任何内容。',
  'alarm.pinned': '本设备所知',
  'alarm.offered': '现在提供',
  'alarm.forget': '我已从其他渠道得知新网络：重新开始',
  'alarm.no-deployment': '门户旁应有一个说明网络的文件。没有它，什么都无法验证。',

  'trust.title': '来源与信任',
};
