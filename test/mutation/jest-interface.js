/** Jest's words for Mocha: mutation testing runs the same tests, in a program that stays loaded between mutants. */
const Mocha = require("mocha");
const { expect } = require("expect");
const { bind } = require("jest-each");

const { bdd } = Mocha.interfaces;

Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on("pre-require", (context) => {
    context.expect = expect;
    context.test = Object.assign(context.it, { each: bind(context.it) });
    context.describe = Object.assign(context.describe, { each: bind(context.describe, false) });
  });
};
