// survey-pdf in node, for the benches: a job a line, a survey as JSON in, a fillable PDF out.
"use strict";

const { createRequire } = require("node:module");
const { join } = require("node:path");
const readline = require("node:readline");

const load = createRequire(join(process.argv[2], "x.js"));
const { SurveyPDF } = load("survey-pdf");

async function answer(job) {
  const began = performance.now();
  const survey = new SurveyPDF(job.survey, { format: "a4", fontSize: 11 });
  survey.data = job.data;
  const made = await survey.raw("arraybuffer");
  return { ms: performance.now() - began, made: Buffer.from(made).toString("base64") };
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const told = await answer(JSON.parse(line)).catch(error => ({ error: String(error) }));
    process.stdout.write(JSON.stringify(told) + "\n");
  }
})();
