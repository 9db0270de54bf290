import { EMPLOYEES, GROUPS } from '../../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../../support/usher.ts';

// What the doctor finds, and that it names exactly that: doctor/examine. Here, what an administrator reads of it.
test('an administrator asks what is missing on the first day, and reads what is lost and the cure', async () => {
  const usher = await new Usher().start();
  try {
    await usher.says('iris', 'hello');
    usher.connector.uninstalled.add(EMPLOYEES.find(({ part }) => part === 'Approver')?.id ?? '');
    const portal = usher.entra.groups().find(({ id }) => id === GROUPS.portal.id);
    Object.assign(portal ?? {}, { groupTypes: ['DynamicMembership'] });
    const read = textOf(await usher.says('iris', 'doctor'));
    for (const part of [
      '2 things are missing',
      ...['Alex Novak has not installed Usher', 'Setup policies'],
      ...[GROUPS.portal.name, 'Membership type: Assigned'],
    ])
      expect(read).toContain(part);
  } finally {
    await usher.stop();
  }
});
