import { cases } from "../../evaluation/checks/cases";

cases("name-broken", {
  raises: {
    "cells that are gone": {
      names: [{ name: "取組4_1_1.有効性", scope: undefined, target: { kind: "broken" } }],
      at: ["取組4_1_1 有効性"],
      says: ["#REF!"],
      severity: "要修正",
    },
    "a constant": {
      names: [{ name: "取組4_1_1.有効性", scope: undefined, target: { kind: "other", formula: "1" } }],
      at: ["取組4_1_1 有効性"],
      says: ["どのセルも指していません"],
    },
  },
  isSilent: {
    "a broken name that is not ours": {
      names: [{ name: "税率", scope: undefined, target: { kind: "broken" } }],
    },
  },
});
