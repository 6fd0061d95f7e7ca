// Fills in a form with nothing but the keyboard, in pdf.js (what Firefox shows PDFs with) in
// headless Chromium, and saves it: node fill.mjs MODULES CHROMIUM IN.pdf OUT.pdf < answers.json
//
// The answers are a list of what is typed at each stop of the tab key: text, "{space}" to tick,
// "{down}" to go to the next choice, "" for nothing. What is found at each stop goes to standard
// output as JSON: the name and the kind of the field, and what a screen reader would call it.

import { createServer } from "node:http";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";

const [modules, chromium, source, target] = process.argv.slice(2);
const puppeteer = createRequire(join(modules, "x.js"))("puppeteer-core");
const kinds = { ".mjs": "text/javascript", ".css": "text/css", ".pdf": "application/pdf" };

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>form</title>
<link rel="stylesheet" href="/pdfjs-dist/web/pdf_viewer.css">
<div id="all" style="position:absolute;inset:0;overflow:auto"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
import * as pdfjs from "/pdfjs-dist/build/pdf.mjs";
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFViewer, PDFLinkService } = await import("/pdfjs-dist/web/pdf_viewer.mjs");
pdfjs.GlobalWorkerOptions.workerSrc = "/pdfjs-dist/build/pdf.worker.mjs";
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.getElementById("all"), eventBus, linkService });
linkService.setViewer(viewer);
const doc = await pdfjs.getDocument({ url: "/in.pdf" }).promise;
globalThis.layers = 0;
eventBus.on("annotationlayerrendered", () => { globalThis.layers += 1; });
viewer.setDocument(doc);
globalThis.pages = doc.numPages;
globalThis.saved = async () => Array.from(await doc.saveDocument());
</script></html>`;

const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
  try {
    const file = path === "/in.pdf" ? source : join(modules, path);
    const body = path === "/" ? PAGE : await readFile(file);
    response.writeHead(200, { "content-type": path === "/" ? "text/html" : kinds[extname(path)] ?? "application/octet-stream" });
    response.end(body);
  } catch {
    response.writeHead(404);
    response.end();
  }
});
await new Promise(ready => server.listen(0, "127.0.0.1", ready));

const answers = JSON.parse(await new Response(process.stdin).text());
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu"],
  env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: "disabled:" },
});
const page = await browser.newPage();
await page.setViewport({ width: 1100, height: 1400 });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForFunction("globalThis.pages > 0 && globalThis.layers > 0", { timeout: 60000 });
await page.mouse.click(30, 15); // the tab key goes on from here

const here = () => page.evaluate(() => {
  const it = document.activeElement;
  if (!it?.closest(".annotationLayer")) return null;
  const label = it.getAttribute("aria-label") ?? it.title ?? "";
  return { name: it.name ?? "", kind: it.type ?? it.tagName, label, id: it.id };
});

const stops = [];
for (const answer of answers) {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press("Tab");
    if (await here()) break;
  }
  const stop = await here();
  if (!stop) break;
  stops.push(stop);
  if (answer === "{space}") await page.keyboard.press("Space");
  else if (answer === "{down}") await page.keyboard.press("ArrowDown");
  else for (const [index, line] of answer.split("\n").entries()) {
    if (index) await page.keyboard.press("Enter");
    await page.keyboard.type(line);
  }
}
await writeFile(target, Buffer.from(await page.evaluate("globalThis.saved()")));
await browser.close();
server.close();
console.log(JSON.stringify(stops));
