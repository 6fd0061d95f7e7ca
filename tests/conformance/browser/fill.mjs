// Fills in forms with nothing but the keyboard, in pdf.js (what Firefox shows PDFs with) in one
// headless Chromium, and saves them: node fill.mjs MODULES CHROMIUM < jobs.json
//
// A job is { source, target, pages, typed }: two files, how many pages, and what is typed in each field by its name: text,
// "{space}" to tick, "{down}" for the second choice, "{down}{down}" for the third. The tab key goes
// from the first field to the last; a field that is not named gets nothing. What is found at each
// stop goes to standard output as JSON, a list for each job: the name and the kind of the field,
// and what a screen reader would call it.

import { createServer } from "node:http";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";

const [modules, chromium] = process.argv.slice(2);
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
globalThis.layers = new Set();
eventBus.on("annotationlayerrendered", ({ pageNumber }) => { globalThis.layers.add(pageNumber); });
viewer.setDocument(doc);
globalThis.saved = async () => Array.from(await doc.saveDocument());
</script></html>`;

let source = "";
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

const jobs = JSON.parse(await new Response(process.stdin).text());
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu"],
  env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: "disabled:" },
});
const page = await browser.newPage();

const here = () => page.evaluate(() => {
  const it = document.activeElement;
  if (!it?.closest(".annotationLayer") || !it.name) return null;
  const label = it.getAttribute("aria-label") ?? it.title ?? "";
  return { name: it.name, kind: it.type ?? it.tagName, label, id: it.id };
});

const type = async (answer) => {
  if (answer === "{space}") return page.keyboard.press("Space");
  if (answer.startsWith("{down}")) {
    for (const _ of answer.matchAll(/{down}/g)) await page.keyboard.press("ArrowDown");
    return;
  }
  for (const [index, line] of answer.split("\n").entries()) {
    if (index) await page.keyboard.press("Enter");
    await page.keyboard.type(line);
  }
};

const fill = async (job) => {
  source = job.source;
  // pdf.js draws what is in sight, and draws again when the window changes: so all is in sight.
  await page.setViewport({ width: 1100, height: 1200 * job.pages });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(`globalThis.layers?.size === ${job.pages}`, { timeout: 60000 });
  await page.waitForNetworkIdle();
  await page.mouse.click(30, 15); // the tab key goes on from here
  const stops = [];
  const seen = new Set();
  for (let between = 0; between < 40; between++) {
    await page.keyboard.press("Tab");
    const stop = await here();
    if (!stop) continue;
    if (seen.has(stop.name)) break;
    seen.add(stop.name);
    stops.push(stop);
    between = 0;
    await type(job.typed[stop.name] ?? "");
  }
  await writeFile(job.target, Buffer.from(await page.evaluate("globalThis.saved()")));
  return stops;
};

const found = [];
for (const job of jobs) found.push(await fill(job));
await browser.close();
server.close();
console.log(JSON.stringify(found));
