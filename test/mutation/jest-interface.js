/** Jest's words for Mocha: mutation testing runs the same tests, in a program that stays loaded between mutants. */
const Mocha = require("mocha");
const { expect } = require("expect");
const { bind } = require("jest-each");

const { bdd } = Mocha.interfaces;
const { grep, run } = Mocha.prototype;

Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on("pre-require", (context) => {
    context.expect = expect;
    context.test = Object.assign(context.it, { each: bind(context.it) });
    context.describe = Object.assign(context.describe, { each: bind(context.describe, false) });
  });
};

/**
 * Stryker names the tests of a mutant in one expression, `(^title$)|(^title$)`: thousands of alternatives, tried
 * on thousands of titles four times a mutant, which took longer than the tests. The titles are looked up instead.
 */
class OneOfTitles extends RegExp {
  constructor(expression) {
    super(expression);
    const alternatives = expression.source.slice("(^".length, -"$)".length).split("$)|(^");
    this.titles = new Set(
      alternatives.map((title) => title.replace(/\\(.)/gu, (_, sign) => (sign === "n" ? "\n" : sign))),
    );
  }

  test(title) {
    return this.titles.has(title);
  }
}

Mocha.prototype.grep = function (expression) {
  const names = expression instanceof RegExp && expression.source.startsWith("(^");
  return grep.call(this, names ? new OneOfTitles(expression) : expression);
};

/** The test that noticed one mutant runs first for the next one, which most often stands in the same rule. */
Mocha.prototype.run = function (done) {
  let noticed;
  const runner = run.call(this, (failures) => {
    for (let one = noticed; one?.parent; one = one.parent) {
      const { tests, suites } = one.parent;
      toFront(tests, one);
      toFront(suites, one);
    }
    done(failures);
  });
  return runner.on("fail", (test) => (noticed = test));
};

function toFront(list, one) {
  const at = list.indexOf(one);
  if (at > 0) list.unshift(...list.splice(at, 1));
}
