import { a } from './natives/row.ts';
import { understood } from './understood.ts';

test.each([
  [`let ${a} into portal til friday`, `invite ${a} | portal | friday`],
  [`invite ${a} to portal 'til new year`, `invite ${a} | portal | new year`],
  [`invite ${a} to portal thru end of march`, `invite ${a} | portal | end of march`],
  [`add ${a} to portal til eom`, `invite ${a} | portal | eom`],
])('words that are written short stand between the parts of a line: %s', (line, comes) => {
  expect(understood(line)).toBe(comes);
});
