// Judge files by schemas with ajv: node schema.cjs SCHEMA.json FILE.json SCHEMA.json FILE.json …
const fs = require("node:fs");
const Ajv = require("ajv/dist/2020");
const formats = require("ajv-formats");

const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
formats(ajv);
const judges = new Map();
const read = (name) => JSON.parse(fs.readFileSync(name));
const names = process.argv.slice(2);
for (let at = 0; at < names.length; at += 2) {
  const [schema, file] = names.slice(at, at + 2);
  if (!judges.has(schema)) judges.set(schema, ajv.compile(read(schema)));
  console.log(judges.get(schema)(read(file)) ? "valid" : "refused");
}
