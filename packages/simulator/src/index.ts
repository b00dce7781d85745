// Front door of the simulator.

export { drawScenario, PROFILES, type ProfileName, type Scenario } from './scenario.ts';
export {
  type SimulationOptions,
  simulate,
  type Verdict,
  type Violation,
} from './simulation.ts';
export type { TraceLine } from './trace.ts';
