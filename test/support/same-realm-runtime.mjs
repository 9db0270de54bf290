import { createRequire, enableCompileCache } from 'node:module';
import { join, sep } from 'node:path';
import { compileFunction } from 'node:vm';
import Runtime from 'jest-runtime';

const native = createRequire(import.meta.url);
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/usher-tests'));

/** A module is executed anew for each file, and compiled once. */
const compiledOnce = new Map();
function compiled(source, filename, parameters) {
  const before = compiledOnce.get(filename);
  if (before?.source === source) return before.run;
  const run = compileFunction(source, parameters, { filename });
  compiledOnce.set(filename, { source, run });
  return run;
}

/**
 * Loads the product and the packages as Node.js does, as ES modules and once a worker, where a test file runs in the
 * worker's realm (`same-realm-environment.mjs`). Loading them anew for each file took more time than running all tests.
 * What is in `test/` belongs to one file: Jest loads it, anew for each.
 */
export default class SameRealmRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    if (this._isSameRealm())
      executor.compile = (source, filename) => compiled(source, filename, executor.injectedModuleParameters);
  }

  /** What Jest itself is made of keeps nothing of one file but on the global object; only its first module is new. */
  requireInternalModule(from, to) {
    return to === undefined || !this._isSameRealm()
      ? super.requireInternalModule(from, to)
      : createRequire(from)(to);
  }

  requireModule(from, name, options, isRequireActual) {
    if (name === undefined || options?.isInternalModule || !this._isSameRealm())
      return super.requireModule(from, name, options, isRequireActual);
    if (this._resolution.isCoreModule(name)) return native(name);
    // Resolved as `import` is, so that a package that has two kinds of modules is not loaded as both.
    const path = this._resolution.resolveEsm(from, name);
    return path.startsWith(join(this._config.rootDir, 'test') + sep)
      ? super.requireModule(from, name, options, isRequireActual)
      : native(path);
  }

  /** The process is not a copy here, and what it has built in is for everybody. */
  installGetBuiltinModule() {
    if (!this._isSameRealm()) super.installGetBuiltinModule();
  }

  // Not `#`: the base's constructor asks already.
  _isSameRealm() {
    return this._environment.global === globalThis;
  }
}
