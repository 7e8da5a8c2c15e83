/** The parts of Mocha's BDD interface that browser tests use; the test runner provides them as globals. */

interface MochaTest {
  state?: 'passed' | 'failed';
  err?: Error;
}
type MochaBody = (this: { readonly currentTest?: MochaTest }) => void | Promise<void>;

declare function describe(title: string, body: () => void): void;
declare function it(title: string, body: MochaBody): void;
declare function before(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
