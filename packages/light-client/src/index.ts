// Front door of the light client: verdicts from bytes alone.

export {
  type Finding,
  type ReceiptReader,
  type StateAnswer,
  type Verdict,
  verifyReceipt,
} from './receipt.ts';
export { type Trust, trustFromGenesis } from './trust.ts';
