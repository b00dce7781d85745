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

  'home.title': '首页',
  'home.heading': '由您亲自验证的公共账本',
  'home.lead': '查询一条记录。本页在您的设备上对照各机构的签名进行验证，不单独信任其中任何一家。',
  'home.services': '您可以',
  'tile.land': '土地登记',
  'tile.land-text': '一宗地、其所有权份额及全部负担',
  'tile.validators-text': '共识成员有谁，各自签署了什么，有何违规记录',
  'tile.block-text': '已封存的区块头，及其在已签名日志中的位置',
  'tile.verify': '验证回执',
  'tile.verify-text': '来自文件、文本或二维码，无需联网',

  'status.asking': '正在比对各来源……',
  'status.agree': '{all} 家机构中有 {agree} 家一致，最近检查点：{ago}',
  'status.says': '由本设备根据各机构在最新检查点下的签名统计。',
  'status.signed': '{ago}签名',
  'status.unsigned': '未见签名',
  'status.server-silent': '其服务器没有应答',
  'status.server-false': '其服务器所言不实',
  'status.split': '有两种不同的历史被签署。两者都不可信赖。',
  'status.false': '{names}的检查点没有法定数的签名。',
  'status.how':
    '向每个来源索取了其最新检查点。签名用本设备已知的密钥验证，每个日志状态都用哈希与最大的那个相连：任何一个来源所显示的，必须是其他来源所显示内容的开头，并延续本设备先前所见。',
  'status.size': '日志',
  'status.size-text': '{size} 个区块头',
  'status.root': '根',

  'search.title': '搜索',
  'search.label': '搜索账本',
  'search.hint': '宗地（如 106-122）、预算项目（年份和代码）、交易、区块或回执',
  'search.button': '搜索',

  'parcel.title': '宗地',

  'history.height': '第 {height} 区块时',

  'verify.title': '验证回执',
  'days.one': ' {count} 天',
  'days.other': ' {count} 天',

  'receipt.title': '回执',

  'tile.budget': '预算',
  'tile.budget-text': '从全年总额到一笔付款，每个合计都经证明',
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

  'source.agree': '{all} 个来源中有 {agree} 个一致，{ago}签署',
  'source.alone': '{ago}签署；没有第二个来源可供比对',
  'source.signed-by':
    '{names}签署了日志的最新状态：{council} 个机构中的 {signed} 个，达到法定多数。',
  'source.offline': '无法连接任何来源。以下是本设备最后所知。',
  'source.no-time': '没有签署者为本设备时钟可信的时间作保',
  'source.agrees': '显示同一日志',
  'source.stale': '同一日志，但停留在{ago}',
  'source.unlinked': '未能证明其日志是此处已知日志的延续',
  'source.forked': '显示另一段历史',
  'source.refused': '未提供本页能读取的检查点',
  'source.more': '来源与信任',

  'trust.title': '来源与信任',
};
