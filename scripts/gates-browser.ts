// `npm run gates:browser`: the gates G1–G5 of light-client.md §20 in a real Chromium. Figures go
// where `npm run gates` finds them.

import { parseArgs } from 'node:util';
import { launchChromium } from '../test/browser/chromium.ts';
import { steadyFigures, timedFigures } from '../test/browser/gates.ts';
import { keepsBound, recordFigure } from '../test/figures.ts';

const HELP = `npm run gates:browser

Measures the light client in a real Chromium ($CHROMIUM, else the one on the path): bytes, requests
and times. Run it on a machine that does nothing else; \`npm run gates\` shows the figures.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const browser = await launchChromium();
  if (browser === undefined) throw new Error('no chromium on the path, none in $CHROMIUM');
  try {
    console.log(`Chromium ${browser.version()}`);
    const figures = [...(await steadyFigures(browser)), ...(await timedFigures(browser))];
    for (const figure of figures) recordFigure(figure);
    const broken = figures.filter((figure) => !keepsBound(figure));
    console.log(`${figures.length} figures, ${broken.length} beyond their bounds`);
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

await main();
