// Chinese texts for the ceremony, for invitations and joining, and for links between epochs.

import type { MembershipProblemKey, ProblemText } from '../problems.ts';

export const zhMembership: Readonly<Record<MembershipProblemKey, ProblemText>> = {
  'ceremony/incomplete': {
    title: '创世仪式尚未完成:缺少某些机构的文件',
    help: '向所列机构索取文件;参见 `witan ceremony list`。',
  },
  'ceremony/conflict': {
    title: '该机构已有另一份文件',
    detail: '已收下的声明绝不会被悄悄替换。',
    help: '与该机构核对两份文件,手动删除错误的一份,再加入正确的一份。',
  },
  'ceremony/other-keys': {
    title: '仪式中关于本机构的内容与其密钥不符',
    help: '不要签名。用自己的密钥重新声明,或查明是谁改动了文件。',
  },
  'ceremony/signature': {
    title: '仪式中的一个签名是假的',
    help: '通过另一渠道向该机构重新索取文件。',
  },
  'ceremony/other': {
    title: '该文件属于另一场仪式,或来自未受邀者',
    help: '与协调者核对 opening.json,然后用 `witan ceremony add` 重新声明。',
  },
  'ceremony/genesis': {
    title: '创世文件与各项声明不符',
    help: '不要使用。向另一成员索取仪式记录并验证。',
  },
  'ceremony/chain': {
    title: '仪式记录被改动:有文件与哈希链不符',
    help: '不要使用。向另一成员索取仪式记录并验证。',
  },
  'invitation/other-network': {
    title: '邀请、创世文件与网络互不相符',
    detail: '未发送任何内容:与任何人通信之前,先以创世文件锁定网络。',
    help: '通过电话与邀请方核对链标识。',
  },
  'invitation/signature': {
    title: '邀请并非由其所称的成员签名',
    help: '不要使用。向所列成员询问是否发出过邀请。',
  },
  'join/other-home': {
    title: '该目录属于另一份邀请',
    help: '使用创建该目录时的邀请,或换一个目录。',
  },
  'epoch/unlinked': {
    title: '两届之间的一个链接是假的',
    help: '询问另一机构:作答的机构出示了无人选出的理事会。',
  },
  'epoch/quorum': {
    title: '为后一届理事会签名的机构太少',
    help: '询问另一机构或镜像;出示该理事会者可能不代表本网络。',
  },
  'epoch/contradiction': {
    title: '机构签署了两份历史',
    detail: '所信任理事会的法定多数与其先前签署的内容相矛盾。',
    help: '两者都不要采信。保留两份文件,并向各机构和公众出示。',
  },
  'epoch/unknown': {
    title: '签署收据的理事会超出了现有信任所及',
    help: '用 --trust 给出较新的信任文件,或给出通往该届的链接,或询问节点。',
  },
};
