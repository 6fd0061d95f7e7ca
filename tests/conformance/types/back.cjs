// Read files into the types that were made of our schemas, and write them again, one a line:
//   node back.cjs TYPE FILE.json TYPE FILE.json ...
const fs = require("node:fs");
const { Convert } = require("./made/Formulieren.js");

const words = process.argv.slice(2);
const small = (name) => name[0].toLowerCase() + name.slice(1);
for (let at = 0; at < words.length; at += 2) {
  const [type, file] = words.slice(at, at + 2);
  const form = Convert["to" + type](fs.readFileSync(file, "utf8"));
  console.log(JSON.stringify(JSON.parse(Convert[small(type) + "ToJson"](form))));
}
