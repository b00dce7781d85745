// Parcels of a generated register, and then assessments of them: a change reads and writes one
// record.

import { generateParcels } from '@witan/cli/land/generator';
import { registrationOf } from '@witan/cli/land/registration';
import { updateAssessment } from '@witan/ledger/codec-land';
import { demonstrationSeed } from '@witan/ledger/demonstration';
import type { Operation } from '@witan/ledger/transaction';
import { LAND, METHODS } from '@witan/state/schema';
import { recordOf, type Step, type Workload } from './workload.ts';

const DATED_MS = Date.UTC(2026, 0, 1);

export class LandWorkload implements Workload {
  readonly name = 'land';
  readonly as = 'assessor';
  readonly total = 'land/parcels';
  readonly #count: number;
  readonly #parcels: string[] = [];

  constructor(parcels: number) {
    this.#count = parcels;
  }

  get filled(): string {
    return `${this.#count} parcels`;
  }

  *steps(): Generator<Step> {
    const ownersSeed = demonstrationSeed('bench/owners');
    const terms = { ownersSeed, plan: demonstrationSeed('bench/plan'), datedMs: DATED_MS };
    const operations: Operation[] = [];
    for (const candidate of generateParcels(demonstrationSeed('bench/map'), this.#count)) {
      this.#parcels.push(candidate.parcelId);
      operations.push(registrationOf(candidate, terms).operation);
    }
    yield { as: 'registrar', operations };
  }

  operation(n: number): Operation {
    const value = { currency: 'USD', minorUnits: BigInt(n + 1) };
    const payload = updateAssessment.encode({ parcel: this.#parcel(n), value, landUse: '101' });
    return { call: LAND * 256 + METHODS.updateAssessment, payload };
  }

  question(n: number): string {
    return `land/parcels/${this.#parcel(n)}`;
  }

  holds(answer: unknown): boolean {
    return Number((answer as { count?: unknown } | null)?.count) === this.#count;
  }

  #parcel(n: number): string {
    return this.#parcels[recordOf(n, this.#count)] as string;
  }
}
