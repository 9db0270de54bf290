import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

interface Package {
  readonly dev?: true;
  readonly optional?: true;
  readonly hasInstallScript?: true;
  readonly integrity?: string;
  readonly link?: true;
}
const packages = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }).packages,
).filter(([path]) => path !== '');

test('to run code at installation: nothing that a deployment needs has a script of its own', () => {
  const withScripts = packages.filter(([, one]) => one.hasInstallScript && !one.dev && !one.optional);
  expect(withScripts.map(([path]) => path)).toEqual([]);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/u.test(name))).toEqual([]);
});

test('to put another package in place of one of ours: each is of one version, and has a hash', () => {
  expect(packages.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test.each(['docs/deploy.md', 'SECURITY.md'])('%s leads to production without scripts of anybody', (page) => {
  const steps = read(page).match(/npm ci --omit=dev[^`\n]*/gu) ?? [];
  expect(steps).not.toEqual([]);
  expect(steps.filter((step) => !step.includes('--ignore-scripts'))).toEqual([]);
});
