import { writeFileSync } from 'node:fs';
import { COLLECTION } from './collection.ts';
import { render } from './render.ts';
import { tour } from './tour.ts';

writeFileSync(COLLECTION, render(await tour()));
