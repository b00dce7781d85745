// The modules of the ledger: adding one is its folder and its line here.

import type { Module } from '../host/module.ts';
import { budget } from './budget/index.ts';
import { governance } from './governance/index.ts';
import { land } from './land/index.ts';

export const MODULES: readonly Module[] = [governance, land, budget];
