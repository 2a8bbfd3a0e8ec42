/**
 * Jest's environment for the unit, database and journey tests. Jest gives each test file a context and a copy of
 * every module of its own; loading the application anew cost two seconds and a half of processor for each
 * file. Here all files of a worker run in the worker's own context: the files of `test/` are still loaded
 * anew for each, the product and the packages once, by Node itself, as in one running server.
 *
 * So no test may leave anything behind in the product's modules, and `jest.mock` does not reach them. A
 * file that sets Jest's clock names Jest's own environment in its first lines.
 */
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
require('./compile-on-require.cjs');

const root = path.join(__dirname, '..', '..');
const tests = path.join(root, 'test') + path.sep;

/** Stands for this process's own context where Jest asks for one to compile in. */
const THIS_CONTEXT = Object.freeze({ thisContext: true });

/** Modules that stand in for others; those of Node's own loading, Jest's `moduleNameMapper` does not see them. */
const STAND_INS = new Map([
  // They sign in some thousand times; what a password costs is held by `src/accounts/password.spec.ts`.
  ['@node-rs/argon2', path.join(__dirname, 'quick-argon2.ts')],
]);

/** Set by an environment that wants the stand-ins: a worker of the unit tests has the real modules. */
let standIns = new Map();

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  return standIns.get(name) ?? resolveFilename.call(this, name, ...rest);
};

const isTest = (filename) => filename.startsWith(tests) || filename.endsWith('.spec.ts');

/** Jest's `require` for the files of the tests, Node's own for all others. */
function requireOnce(filename, jestRequire) {
  const nodeRequire = Module.createRequire(filename);
  const choose = (name) =>
    nodeRequire.resolve(name).startsWith(tests) && !standIns.has(name)
      ? jestRequire(name)
      : nodeRequire(name);
  return Object.assign(choose, jestRequire);
}

const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) => {
  if (options?.parsingContext !== THIS_CONTEXT) return compileFunction(code, parameters, options);
  const body = compileFunction(code, parameters, { ...options, parsingContext: undefined });
  if (!isTest(options.filename)) return body;
  const place = parameters.indexOf('require');
  return function (...given) {
    given[place] = requireOnce(options.filename, given[place]);
    return body.apply(this, given);
  };
};

module.exports = class OnceEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
    standIns = config.projectConfig.testEnvironmentOptions.standIns ? STAND_INS : new Map();
  }

  async setup() {
    await super.setup();
    this.before = { env: { ...process.env }, folder: process.cwd() };
  }

  /** The next file finds the settings and the working folder as this one did. */
  async teardown() {
    const { env, folder } = this.before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.chdir(folder);
    await super.teardown();
  }

  getVmContext() {
    return THIS_CONTEXT;
  }
};
