// Front door of the simulator.

export {
  type CheckpointScheduleOptions,
  type CheckpointVerdict,
  runCheckpointSchedule,
} from './checkpoint-schedules.ts';
export { type Coverage, OPERATIONS, type Operation } from './coverage.ts';
export {
  measurePerformance,
  type PerformanceOptions,
  type PerformanceReport,
} from './performance.ts';
export type { Costs } from './processor.ts';
export {
  type Appointment,
  drawScenario,
  PROFILES,
  type ProfileName,
  type Scenario,
} from './scenario.ts';
export { type SearchOptions, type SearchReport, searchForks } from './search.ts';
export { type ShrinkOptions, shrink } from './shrink.ts';
export {
  type SimulationOptions,
  simulate,
  type Verdict,
  type Violation,
} from './simulation.ts';
export type { TraceLine } from './trace.ts';
export { STRICT_TWIN_SCHEDULES, TWIN_SCHEDULES } from './twin-schedules.ts';
