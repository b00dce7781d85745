// Schemas that validate requests and describe them in the OpenAPI document: one text for both.

export const OCTETS = 'application/octet-stream';
export const RECEIPT_TYPE = 'application/vnd.witan.receipt';
export const EPOCH_LINKS_TYPE = 'application/vnd.witan.epoch-links';

export const TXID_PARAMS = {
  type: 'object',
  required: ['txid'],
  properties: {
    txid: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of the signed part, in lower-case hexadecimal',
    },
  },
} as const;

/** By default an answer is as new as it can be, so that whoever wrote reads what they wrote. */
const GRADE = {
  type: 'string',
  enum: ['full', 'immediate'],
  description:
    'of the receipt. By default the newest answer, full as soon as a checkpoint covers it. full: ' +
    'cosigned, for citizens and files, and the newest answer of that kind. immediate: under a ' +
    'certificate of consensus keys, for who submitted',
} as const;

const WAIT_QUERY = {
  type: 'object',
  additionalProperties: false,
  properties: {
    wait: { type: 'string', enum: ['final'], description: 'answer only when final' },
    timeout: {
      type: 'string',
      pattern: '^[0-9]{1,6}(ms|s)$',
      description: 'how long to wait, at most 30s',
    },
  },
} as const;

export const TRANSACTION_QUERY: object = {
  ...WAIT_QUERY,
  properties: { ...WAIT_QUERY.properties, grade: GRADE },
};

export const HEIGHT_PARAMS = {
  type: 'object',
  required: ['height'],
  properties: {
    height: { type: 'string', pattern: '^([0-9]{1,15}|latest)$' },
  },
} as const;

export const EPOCH_PARAMS = {
  type: 'object',
  required: ['epoch'],
  properties: {
    epoch: { type: 'string', pattern: '^[0-9]{1,15}$', description: 'an epoch that has ended' },
  },
} as const;

export const PAGE_PARAMS = {
  type: 'object',
  required: ['height'],
  properties: { height: { type: 'string', pattern: '^[0-9]{1,15}$' } },
} as const;

export const LANDMARK_PARAMS = {
  type: 'object',
  required: ['day', 'height'],
  properties: {
    day: { type: 'string', pattern: '^[0-9]{1,9}$', description: 'days since 1970-01-01 UTC' },
    height: { type: 'string', pattern: '^[0-9]{1,15}$' },
  },
} as const;

export const PAGE_QUERY = {
  type: 'object',
  additionalProperties: false,
  properties: {
    turns: {
      type: 'string',
      pattern: '^[01]{0,512}$',
      description: 'from the root, 0 for left and 1 for right; no tree is deeper',
    },
  },
} as const;

export const LINKS_QUERY = {
  type: 'object',
  additionalProperties: false,
  properties: {
    to: { type: 'string', pattern: '^[0-9]{1,15}$', description: 'no farther than this epoch' },
  },
} as const;

export const STATE_QUERY: object = {
  type: 'object',
  additionalProperties: false,
  properties: {
    proof: {
      type: 'string',
      enum: ['inclusion', 'absence', 'range', 'sum', 'history', 'consistency', 'none'],
      description: 'comes by default; also sum of a list, history of a record, and of a log range',
    },
    limit: { type: 'string', pattern: '^[0-9]{1,4}$', description: 'of a list, so many entries' },
    from: { type: 'string', pattern: '^[0-9a-f]{1,256}$', description: 'lowest key of a page' },
    cursor: {
      type: 'string',
      pattern: '^[A-Za-z0-9_-]{1,256}$',
      description: 'as the Link header of the page before has it: key and height of the next',
    },
    size: {
      type: 'string',
      pattern: '^[0-9]{1,15}$',
      description: 'with proof=consistency: so many entries are to be a prefix of the log',
    },
    at: { type: 'string', pattern: '^[0-9]{1,15}$', description: 'as of this height' },
    grade: GRADE,
  },
};

export const EVENTS_QUERY = {
  type: 'object',
  additionalProperties: false,
  properties: {
    module: { type: 'string', maxLength: 32 },
    key: { type: 'string', maxLength: 256 },
    after: { type: 'string', pattern: '^[0-9]{1,15}-[0-9]{1,9}$' },
  },
} as const;

export const EVIDENCE_QUERY = {
  type: 'object',
  additionalProperties: false,
  properties: {
    from: {
      type: 'string',
      pattern: '^([0-9a-f]{2}){1,64}$',
      description: 'where a page begins, as the link to it says',
    },
  },
} as const;
