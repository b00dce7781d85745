// The problem catalogue in Chinese (simplified). Codes and behaviour stand in `../problems.ts`;
// the other language covers the same keys with the same parameters.

import type { ProblemKey, ProblemText } from '../problems.ts';
import { zhBudget } from './zh-budget.ts';
import { zhGovernance } from './zh-governance.ts';
import { zhLand } from './zh-land.ts';
import { zhMembership } from './zh-membership.ts';
import { zhQuery } from './zh-query.ts';
import { zhSigning } from './zh-signing.ts';
import { zhStorage } from './zh-storage.ts';

export const zh: Readonly<Record<ProblemKey, ProblemText>> = {
  ...zhBudget,
  ...zhGovernance,
  ...zhLand,
  ...zhMembership,
  ...zhQuery,
  ...zhSigning,
  ...zhStorage,
  // 1 usage and configuration
  'usage/invalid': {
    title: '命令无法按所给的写法执行',
    help: '在同一命令后加 --help，查看它接受哪些参数。',
  },
  'demo/not-running': {
    title: '本机没有正在运行的演示网络',
    help: '请在另一个终端运行 `npm start`，然后重试。',
  },
  'demo/agency-stopped': {
    title: '演示网络中的一个机构自行停止了',
    help: '请阅读所指日志的末尾，然后重新启动演示网络。',
  },
  'demo/lie-refused': {
    title: '只有演示网络才能被设为说谎',
    help: '请不带 --may-lie 启动节点；该选项只用于密钥公开的网络。',
  },
  'config/invalid': {
    title: '配置无效',
    help: '请更正所指的文件和条目，然后重新启动节点。',
  },
  'genesis/invalid': {
    title: '创世文件无效',
    help: '请向另一成员重新索取 genesis.json，并与其核对链标识。',
  },
  'genesis/demonstration-keys': {
    title: '创世文件所列密钥的私钥是公开的',
    detail: '演示密钥由人人皆知的种子生成，任何人都能用它签名。',
    help: '请用自己的密钥建立网络：先 `witan keys create`，再 `witan init`。',
  },
  'home/exists': {
    title: '该目录不是空的，其中的内容不会被覆盖',
    help: '请换一个目录，或先移走旧的目录。',
  },
  // 2 consensus, network and the codec
  'codec/short': {
    title: '字节过早结束',
    help: '文件或消息被截断，请重新获取。',
  },
  'codec/trailing': {
    title: '结尾之后还有字节',
    help: '文件或消息被添加了内容，请从来源重新获取。',
  },
  'codec/too-long': {
    title: '长度超过协议所允许的上限',
    help: '请拆成较小的部分；各项上限见 packages/ledger/src/limits.ts。',
  },
  'codec/integer': {
    title: '数值超出范围',
    help: '请使用从 0 到该字段上限的整数，最大为 2^53 - 1。',
  },
  'codec/not-canonical': {
    title: '同一个值用了规定之外的编码方式',
    detail: '每个值只有一种字节串，这样它的哈希才能作为它的名称。',
    help: '请用客户端库编码，或换用该库的另一版本。',
  },
  'codec/malformed': {
    title: '字节内容不符合要求',
    help: '文件已损坏或属于其他类型：请确认文件无误，并重新获取。',
  },
  'codec/count': {
    title: '列表的条目多于协议所允许的数量',
    help: '请分几次发送；各项上限见 packages/ledger/src/limits.ts。',
  },
  'codec/version': {
    title: '其格式版本在此无法识别',
    help: '请使用写出它的 Witan 版本，或更新的版本。',
  },
  // 202x consensus
  'consensus/diverged': {
    title: '各机构对同一区块算出了不同的结果',
    detail: '已没有任何结果能达到法定多数，因此不再签名：这是安全停机。',
    help: '在任何机构重新启动之前，请比较所有机构的版本与状态根。',
  },
  'consensus/own-result-differs': {
    title: '本节点算出的结果与已认证的结果不同',
    detail: '本节点的状态或机器有误；账本在没有它的情况下继续运行。',
    help: '请保留该文件夹以供分析，并从日志或其他节点重建状态。',
  },
  'consensus/conflicting-certificates': {
    title: '同一高度的两个区块都获得了证书',
    detail: '作假的机构多于账本所能承受的数量。',
    help: '请保留两份证书：共同的签名者即为责任方。请召集理事会。',
  },
  'consensus/signer-refused': {
    title: '签名器拒绝了本节点的一项声明',
    detail: '日志与签名器的标记不一致，例如恢复了旧文件之后。',
    help: '请将两者原样保留，并让本节点以学习者身份重新加入。',
  },
  'consensus/learner': {
    title: '本节点以学习者身份跟随，不签署任何内容',
    detail: '它丢失了日志或标记，因此可能签署过自己已不知道的内容。',
    help: '请运行 `witan network renew --home HOME`：它会等到开始新的纪元有用时再请求。',
  },
  // 205x the network
  'network/unknown-kind': {
    title: '对等节点发来了无法识别的消息类型',
    help: '请比较两个节点的版本：`witan node status`。',
  },
  'network/wrong-lane': {
    title: '对等节点在错误的通道上发送了消息',
    help: '请比较两个节点的版本：`witan node status`。',
  },
  'network/frame-length': {
    title: '对等节点声明的消息长度超过该类型的上限',
    help: '请比较两个节点的版本；若版本一致，请告知对方的运维人员。',
  },
  'network/queue-full': {
    title: '对等节点的读取速度跟不上本节点的发送',
    help: '没有丢失任何数据，链路会自行恢复。请检查对方的负载。',
  },
  'network/peer-silent': {
    title: '对等节点长时间没有应答',
    help: '链路会自动重拨。若一直不恢复，请运行 `witan doctor`。',
  },
  'network/lane-missing': {
    title: '对等节点没有打开全部两条通道',
    help: '请比较两个节点的版本：`witan node status`。',
  },
  'network/peer-left': {
    title: '对等节点已正常关闭链路',
    help: '对方正在停止或重启，链路会自行恢复。',
  },
  'network/connection-lost': {
    title: '与对等节点的连接中断',
    help: '链路会自动重拨。若一直不恢复，请运行 `witan doctor`。',
  },
  'network/not-a-member': {
    title: '对方不是本网络的成员',
    help: '成员登记在账本上，本机的任何名单都不能准入。',
  },
  'network/peer-banned': {
    title: '对等节点违反协议，暂时被拒绝连接',
    help: '它可能会自行恢复。若再次发生，请告知对方的运维人员。',
  },
  'network/stopped': {
    title: '节点正在停止',
    help: '请询问其他机构，或等本节点恢复后重试。',
  },
  'network/listen': {
    title: '节点无法在其地址上监听',
    help: '端口被其他程序占用，或地址不属于本机：请更正 config.toml。',
  },
  'network/own-key': {
    title: '网络密钥不是该成员登记的密钥',
    help: '请把正确的密钥放入本节点的主目录，或更正 config.toml 中的成员。',
  },
  // 3 keys and signing
  'signature/invalid': {
    title: '签名无效',
    help: '请用交易中所写的密钥重新签名。',
  },
  'signature/backend-refused': {
    title: '某个签名库未通过自检，不予使用',
    detail: '它会接受别人拒绝的签名，或拒绝别人接受的签名。',
    help: '请用 `npm ci` 重新安装依赖；若仍不行，请报告。',
  },
  // 301x key files
  'key/file-malformed': {
    title: '无法按密钥文件读取该文件',
    help: '请指定由 `witan keys create` 生成的文件，或从备份恢复。',
  },
  'key/password-wrong': {
    title: '该口令无法打开密钥',
    detail: '也可能是文件被改动过：其公开部分与秘密部分一同封存。',
    help: '请使用正确的口令文件；若口令无误，请从备份恢复密钥文件。',
  },
  'key/password-needed': {
    title: '密钥已加密，但没有提供口令',
    help: '请用 --password-file 指定存放口令的文件。',
  },
  'key/plaintext-refused': {
    title: '密钥将以明文存放在磁盘上',
    help: '请提供 --password-file；若只是试用、密钥不保护任何东西，可用 --unsafe-plaintext。',
  },
  'key/exists': {
    title: '文件已存在，而密钥从不被覆盖',
    help: '请换一个文件名，或先移走旧密钥。',
  },
  'key/mode-unsafe': {
    title: '本机的其他用户可以读取这把明文密钥',
    help: '请对该文件执行 chmod 600；若他人可能已读取，请更换密钥。',
  },
  'key/not-registered': {
    title: '该密钥不是创世文件为本机构登记的密钥',
    help: '请指定在制作创世文件之前所申报的密钥的目录。',
  },
  'key/other-kind': {
    title: '该文件存放的是另一类密钥',
    help: '请把每把密钥放入对应类别的文件：`witan keys create` 会给出文件名。',
  },
  // 4 transactions, whatever the module
  'transaction/replayed': {
    title: '该交易已经执行过',
    help: '无需再做什么，可用 `witan tx show` 查看其结果。',
  },
  'transaction/expired': {
    title: '交易到达时已过了可收录它的最后区块',
    help: '请用较晚的期限重新签名，并立即提交。',
  },
  'transaction/expiry-too-far': {
    title: '交易的有效期过长',
    help: '请用较早的期限重新签名；防重放窗口规定了上限。',
  },
  'transaction/unknown-call': {
    title: '没有模块提供该交易所作的调用',
    help: '请核对模块名和调用名，并确认本网络有该模块。',
  },
  'transaction/malformed-call': {
    title: '调用的内容无法读取',
    help: '请用与网络版本相同的客户端库构造调用。',
  },
  'transaction/failed': {
    title: '调用在其模块内部失败',
    detail: '模块中途停止，交易没有产生任何效果。',
    help: '这是软件的错误，请附上交易标识报告。',
  },
  'transaction/wrong-chain': {
    title: '交易是为另一个网络签名的',
    help: '请为本网络重新签名；`witan node status` 会显示链标识。',
  },
  'transaction/mandate-missing': {
    title: '签名人没有可作此调用的职务',
    help: '请由持有相应授权的人签名。',
  },
  'verification/failed': {
    title: '验证签名的工作线程已停止',
    help: '请重新启动节点；若再次发生，请附上日志报告。',
  },
  // 6 proofs
  'proof/path': {
    title: '路径不能通向树根',
    help: '请勿相信此答复。请询问其他机构，并保留文件作为证据。',
  },
  'certificate/quorum': {
    title: '证书的签名数量不足',
    help: '请勿相信：同意的机构少于本网络的要求。',
  },
  'certificate/signature': {
    title: '证书中有一个签名无效',
    help: '请勿相信。请询问其他机构，并保留文件作为证据。',
  },
  'proof/other-chain': {
    title: '证明属于另一个网络',
    help: '请确认您信任哪个网络：用 --trust 给出其创世文件。',
  },
  'proof/other-height': {
    title: '证明属于另一个高度',
    help: '请重新查询，并用随答复而来的区块头核对。',
  },
  'proof/other-root': {
    title: '证明所属的状态不是经认证的状态',
    help: '请勿相信此答复。请询问其他机构，并保留文件作为证据。',
  },
  'proof/shape': {
    title: '证明不具有树的形式',
    help: '请勿相信此答复。请询问其他机构，并保留文件作为证据。',
  },
  'proof/value': {
    title: '证明中的某个值与其叶子所承诺的不同',
    help: '请勿相信此答复。请询问其他机构，并保留文件作为证据。',
  },
  'proof/not-covered': {
    title: '证明没有覆盖整个问题',
    detail: '它对一部分可能成立，但不能说明没有其他内容。',
    help: '请勿把答复当作完整的。请询问其他机构。',
  },
  'proof/history': {
    title: '证明中的历史有缺口或错误的链接',
    help: '请勿相信此答复。请询问其他机构，并保留文件作为证据。',
  },
  'proof/log': {
    title: '证明未能显示日志的该部分',
    help: '请勿相信此答复。请询问其他机构，并保留文件作为证据。',
  },
  'trust/waypoint': {
    title: '该路标属于另一条链或另一份历史',
    help: '与另一处的印刷路标比对；在一致之前，两者都不要采信。',
  },
  'trust/signature': {
    title: '为此信任包签名的根密钥太少',
    help: '从别处取得信任包，并按版本逐一取得您已有版本之后的各版。',
  },
  'trust/succession': {
    title: '此信任包并非承接此前所信任的内容',
    help: '请按版本逐一固定您已有版本之后的各版。较旧的版本不会被接受。',
  },
  'trust/signer': {
    title: '信任包中有一个签名是假的，或并非出自根密钥',
    help: '请签名者重新提供文件；签名所用的密钥须为信任包所列。',
  },
  'trust/joined': {
    title: '这些文件并非同一版信任包',
    help: '请比对 `witan bundle show` 对各文件的说明；所有人都应签署同一份草案。',
  },
  'receipt/damaged': {
    title: '回执已损坏',
    detail: '其校验和不符，因此对它所声称的内容无从判断。',
    help: '请重新获取回执，或从保存处重新复制。',
  },
  'receipt/foreign-chain': {
    title: '回执来自受信任网络之外的网络',
    help: '请确认您信任哪个网络：用 --trust 给出其创世文件。',
  },
  'checkpoint/other-log': {
    title: '检查点属于另一个账本',
    help: '请核对服务器地址，并确认创世文件属于您所指的网络。',
  },
  'checkpoint/quorum': {
    title: '联署该检查点的机构不足',
    help: '请勿相信。请询问其他机构，并保留文件作为证据。',
  },
  'light/not-published': {
    title: '已发布的文件中没有该答案',
    help: '请询问某个机构；清单较长时，请分页查询。',
  },
  'checkpoint/fork': {
    title: '有机构联署了两份互相矛盾的日志',
    help: '两者都不要采信。请保存证据文件，用 `witan evidence verify` 核验并公开。',
  },
  'receipt/unlinked': {
    title: '回执不能通向经认证的区块',
    help: '请勿相信此回执。请从其他机构重新获取。',
  },
  'receipt/other-question': {
    title: '回执回答的不是所问的问题',
    help: '请勿相信此回执。请从其他机构重新获取。',
  },
  'receipt/unknown-question': {
    title: '回执回答的是本程序不认识的问题',
    help: '请用提问的程序核对它，或使用本程序的更新版本。',
  },
  'receipt/unknown-landmark': {
    title: '回执所依据的地标不在本程序的列表中',
    help: '请获取该网络的地标列表，或向机构索取完整回执。',
  },
  'receipt/outcome': {
    title: '回执中的结果不是区块所记录的结果',
    help: '请勿相信此回执。请从其他机构重新获取。',
  },
  // 7 the HTTP API
  'api/not-found': {
    title: '此处没有该地址',
    help: '请查看同一服务器的 /openapi.json 所列的地址。',
  },
  'api/invalid-request': {
    title: '请求无效',
    help: '请更正所指的部分；其形式见 /openapi.json。',
  },
  'api/body-too-large': {
    title: '请求体过大',
    help: '请减少一次请求中的交易数量。',
  },
  'api/media-type': {
    title: '此处不接受该请求体的媒体类型',
    help: '请使用 /openapi.json 为该地址所列的媒体类型。',
  },
  'api/internal': {
    title: '服务器在处理请求时失败',
    help: '请尝试其他机构，并把请求时间告知本机构的运维人员。',
  },
  'api/not-ready': {
    title: '节点尚未就绪',
    help: '请稍后重试，或询问其他机构；`witan node status` 会说明还缺什么。',
  },
  'api/txid-mismatch': {
    title: '交易的哈希与地址中的标识不符',
    help: '请由所发送的字节计算标识；没有提交任何内容。',
  },
  'api/no-such-height': {
    title: '此处没有该高度的区块',
    help: '请查询不超过最新高度的区块；`witan node status` 会显示最新高度。',
  },
  'api/no-such-epoch': {
    title: '此处该届尚未结束',
    help: '请求更早的一届,或稍候:见 `witan node status`。',
  },
  'api/not-certified': {
    title: '尚无证书覆盖该高度',
    help: '请稍后重试；可用 `witan node status` 查看节点状态。',
  },
  'api/no-checkpoint': {
    title: '尚无得到足够机构联署的检查点覆盖此内容',
    help: '请几秒后重试，或询问其他机构。',
  },
  'api/too-many-streams': {
    title: '该节点为您或为所有人打开的事件流已达上限',
    help: '请关闭不再读取的事件流，让多个读者共用一个，或改问其他机构。',
  },
  'api/busy': {
    title: '节点的工作量已满',
    help: '请按答复所示的时间等待，然后再次发送同一交易。',
  },
  'client/unreachable': {
    title: '无法连接任何机构',
    help: '请核对 --node 所给的地址，并确认网络正在运行。',
  },
  'client/timeout': {
    title: '答复超时',
    detail: '已发送的交易仍可能被执行。',
    help: '请用 `witan tx show` 查看其结果，或再次发送相同的字节。',
  },
  'client/bad-answer': {
    title: '服务器的答复不符合其接口',
    help: '请比较客户端和服务器的版本，或询问其他机构。',
  },
  'transaction/unknown': {
    title: '此处没有该标识的交易',
    detail: '它从未在此提交、尚未排序，或已过期。',
    help: '请再次提交相同的字节：交易只会执行一次。',
  },
  'transaction/not-final': {
    title: '交易还没有最终结果',
    help: '请等待：`witan tx watch`。',
  },
};
