import { FEATURES } from '../../src/directory/permissions.ts';
import { permissions } from '../../src/words/en/permissions.ts';
import { chatLanguages, wordsFor } from '../../src/words/index.ts';

test.each(chatLanguages())('what a missing permission costs is said in %s', (language) => {
  const said = Object.keys(FEATURES).map(
    (feature) =>
      wordsFor(language).doctor.faults['permission-missing']({ subject: 'Mail.Send', detail: feature }).lost,
  );
  expect(new Set(said).size).toBe(said.length);
  const english = Object.values(permissions).filter(({ lost }) => said.some((one) => one.includes(lost)));
  expect(english.length).toBe(language === 'en' ? said.length : 0);
});
