// docxtemplater and carbone in one live process: one job a line in, one answer a line out.
"use strict";
const path = require("path");
const modules = process.argv[2];
const load = (name) => require(path.join(modules, name));
const PizZip = load("pizzip");
const Docxtemplater = load("docxtemplater");
const carbone = load("carbone");
const fs = require("fs");
console.log = () => {};

const templates = {};

function docxtemplater(name, text) {
  const document = new Docxtemplater(new PizZip(templates[name]), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
  });
  document.render(JSON.parse(text));
  return Promise.resolve(document.toBuffer());
}

function carboned(name, text) {
  return new Promise((done, failed) => {
    carbone.render(name, JSON.parse(text), {}, (error, result) =>
      error ? failed(error) : done(result));
  });
}

const engines = { docxtemplater, carbone: carboned };

async function answer(job) {
  if (job.template) {
    templates[job.template] = Buffer.from(job.data, "base64");
    fs.writeFileSync(path.join(job.folder, job.template), templates[job.template]);
    carbone.set({ templatePath: job.folder, tempPath: job.folder });
    return {};
  }
  const times = [];
  let made;
  for (const text of job.texts) {
    const start = process.cpuUsage();
    made = await engines[job.engine](job.name, text);
    const taken = process.cpuUsage(start);
    times.push((taken.user + taken.system) / 1000);
  }
  return { times, made: Buffer.from(made).toString("base64") };
}

async function main() {
  const lines = require("readline").createInterface({ input: process.stdin });
  for await (const line of lines) {
    let told;
    try {
      told = await answer(JSON.parse(line));
    } catch (error) {
      const inner = ((error.properties || {}).errors || []).map((one) => (one.properties || {}).explanation);
      told = { error: [String(error.message), ...inner].join("; ") };
    }
    process.stdout.write(JSON.stringify(told) + "\n");
  }
}

main();
