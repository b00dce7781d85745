// Mocha's spec reporter, closed by the one line that continuous integration reads.
import Mocha from 'mocha';

const { reporters, Runner } = Mocha;

export default class ClosingLine extends reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
    });
  }
}
