import { mkdirSync } from 'node:fs';
import { launchBrowser } from '/work/wt/words2/test/support/browser.ts';
import { pictureCards } from '/work/wt/words2/test/pictures/cards.ts';
mkdirSync('/tmp/w/words2/pic',{recursive:true});
const b = await launchBrowser();
for (const l of process.argv.slice(2)) console.log(await pictureCards(b, '/tmp/w/words2/pic', l));
await b.close();
