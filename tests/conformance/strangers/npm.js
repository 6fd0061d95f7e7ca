const d = require("docx"), fs = require("fs"), out = process.argv[2];
const P = (o) => new d.Paragraph(o), T = (t, o = {}) => new d.TextRun({ text: t, ...o });
const border = { style: d.BorderStyle.DOUBLE, size: 12, color: "AA0000" };
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
const jpeg = Buffer.from("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAya//9k=", "base64");
const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'><rect width='60' height='40' fill='teal'/></svg>");
const drawing = () => new d.ImageRun({ type: "svg", data: svg, fallback: { type: "png", data: png }, transformation: { width: 60, height: 40 }, altText: { title: "vlak", description: "blauw vlak", name: "vlak" } });
const line = { style: d.BorderStyle.SINGLE, size: 8, color: "006699", space: 12 };
const edges = { pageBorders: { display: d.PageBorderDisplay.ALL_PAGES, offsetFrom: d.PageBorderOffsetFrom.TEXT }, pageBorderTop: line, pageBorderBottom: line, pageBorderLeft: line, pageBorderRight: line };
const picture = (extra = {}) => new d.ImageRun({ type: "png", data: png, transformation: { width: 60, height: 40 }, altText: { title: "vlak", description: "rood vlak", name: "vlak" }, ...extra });
const cell = (t, o = {}) => new d.TableCell({ children: [P(t)], ...o });
const files = {
  npm_tekst: new d.Document({
    footnotes: { 1: { children: [P("Noot van npm.")] } },
    numbering: { config: [{ reference: "n", levels: [
      { level: 0, format: d.LevelFormat.UPPER_ROMAN, text: "%1.", alignment: d.AlignmentType.RIGHT, style: { paragraph: { indent: { left: 720, hanging: 260 } } } },
      { level: 1, format: d.LevelFormat.LOWER_LETTER, text: "%1)", alignment: d.AlignmentType.LEFT, style: { paragraph: { indent: { left: 1440, hanging: 360 } } } }] }] },
    sections: [{ headers: { default: new d.Header({ children: [P("Kop van npm")] }), first: new d.Header({ children: [P("Eerste kop")] }), even: new d.Header({ children: [P("Even kop")] }) },
      footers: { default: new d.Footer({ children: [P({ children: [new d.TextRun({ children: ["Blad ", d.PageNumber.CURRENT, " van ", d.PageNumber.TOTAL_PAGES] })] })] }) },
      properties: { titlePage: true },
      children: [
        P({ text: "Kop een", heading: d.HeadingLevel.HEADING_1 }), P({ text: "Kop twee", heading: d.HeadingLevel.HEADING_2 }),
        P({ children: [T("vet", { bold: true }), T(" schuin", { italics: true }), T(" dubbel", { doubleStrike: true }), T(" lijn", { underline: { type: d.UnderlineType.DOUBLE, color: "990011" } }), T(" klein", { smallCaps: true }), T(" groot", { allCaps: true }), T(" op", { superScript: true }), T(" rand", { border: { style: d.BorderStyle.SINGLE, size: 4, color: "auto" } }), T(" licht", { highlight: "yellow" }), new d.FootnoteReferenceRun(1)] }),
        P({ numbering: { reference: "n", level: 0 }, text: "eerste" }), P({ numbering: { reference: "n", level: 1 }, text: "dieper" }), P({ numbering: { reference: "n", level: 0 }, text: "tweede" }),
        P({ tabStops: [{ type: d.TabStopType.RIGHT, position: d.TabStopPosition.MAX, leader: d.LeaderType.DOT }, { type: d.TabStopType.DECIMAL, position: 4000 }], children: [T("Bedrag"), new d.TextRun({ children: [new d.Tab(), "3,25"] }), new d.TextRun({ children: [new d.Tab(), "eind"] })] }),
        P({ children: [new d.ExternalHyperlink({ link: "https://example.org", children: [T("de site")] }), T(" en "), new d.InternalHyperlink({ anchor: "plek", children: [T("de plek")] })] }),
        P({ children: [new d.Bookmark({ id: "plek", children: [T("hier is het")] })] }), P({ children: [new d.PageReference("plek")] }),
        P({ children: [new d.TextRun({ children: ["een", new d.NoBreakHyphen(), "twee", new d.SoftHyphen(), "drie"] }), new d.SymbolRun("F0FC", "Wingdings"), new d.SymbolRun({ char: "F061", symbolfont: "Symbol" })] }),
        P({ bidirectional: true, children: [new d.TextRun({ text: "שלום", rightToLeft: true })] }),
        P({ border: { top: { style: d.BorderStyle.SINGLE, size: 6, color: "auto", space: 1 } }, shading: { type: d.ShadingType.CLEAR, fill: "EEEEEE" }, keepNext: true, text: "in een kader" }),
        P({ pageBreakBefore: true, text: "op een nieuw blad" })] }] }),
  npm_tabel: new d.Document({ sections: [{ children: [
    new d.Table({ width: { size: 100, type: d.WidthType.PERCENTAGE }, rows: [
      new d.TableRow({ tableHeader: true, cantSplit: true, children: [cell("A", { shading: { fill: "DDDDDD" } }), cell("B", { columnSpan: 2 })] }),
      new d.TableRow({ children: [cell("hoog", { rowSpan: 2, verticalAlign: d.VerticalAlign.CENTER }), cell("b"), cell("c", { borders: { top: border, bottom: border, left: border, right: border } })] }),
      new d.TableRow({ height: { value: 800, rule: d.HeightRule.EXACT }, children: [cell("d"), cell("e", { margins: { left: 300, top: 100 } })] }),
      new d.TableRow({ children: [new d.TableCell({ columnSpan: 3, children: [new d.Table({ rows: [new d.TableRow({ children: [cell("binnen"), cell("in")] })] }), P("")] })] })] }),
    P("na de tabel"),
    new d.Table({ visuallyRightToLeft: true, rows: [new d.TableRow({ children: [cell("rechts"), cell("links")] })] }),
    new d.Table({ float: { horizontalAnchor: d.TableAnchorType.MARGIN, verticalAnchor: d.TableAnchorType.TEXT }, rows: [new d.TableRow({ children: [cell("zwevend")] })] })] }] }),
  npm_beeld: new d.Document({ background: { color: "FFFFEE" }, sections: [{ children: [
    P({ children: [T("voor "), picture(), T(" na")] }),
    P({ children: [drawing(), picture({ type: "jpg", data: jpeg })] }),
    P({ children: [picture({ floating: { horizontalPosition: { offset: 914400 }, verticalPosition: { offset: 914400 }, wrap: { type: d.TextWrappingType.SQUARE, side: d.TextWrappingSide.BOTH_SIDES } } }), T("naast het beeld")] }),
    P({ children: [picture({ floating: { horizontalPosition: { offset: 914400 }, verticalPosition: { offset: 2914400 }, wrap: { type: d.TextWrappingType.TOP_AND_BOTTOM } } }), T("onder het beeld")] }),
    new d.Textbox({ alignment: "center", children: [P("in een tekstvak")], style: { width: "200pt", height: "auto" } }),
    P({ children: [new d.CheckBox({ alias: "Akkoord", checked: true }), T(" akkoord")] })] }] }),
  npm_secties: new d.Document({ sections: [
    { children: [P("eerste sectie")] },
    { properties: { type: d.SectionType.CONTINUOUS, column: { count: 2, space: 500, separate: true } }, children: [P("kolom een ".repeat(20)), P("kolom twee ".repeat(20))] },
    { properties: { type: d.SectionType.ODD_PAGE, page: { size: { orientation: d.PageOrientation.LANDSCAPE }, pageNumbers: { start: 1, formatType: d.NumberFormat.UPPER_ROMAN } } }, footers: { default: new d.Footer({ children: [P({ children: [new d.TextRun({ children: [d.PageNumber.CURRENT, " / ", d.PageNumber.TOTAL_PAGES_IN_SECTION] })] })] }) }, children: [P("liggend op een oneven blad")] },
    { properties: { type: d.SectionType.NEXT_PAGE, verticalAlign: d.VerticalAlign.CENTER }, children: [P("in het midden")] }] }),
  npm_blad: new d.Document({ sections: [{
    properties: { page: { borders: edges }, column: { equalWidth: false, count: 2, separate: true, children: [new d.Column({ width: 3000, space: 500 }), new d.Column({ width: 5500 })] } },
    footers: { default: new d.Footer({ children: [P({ children: [new d.TextRun({ children: ["deel van ", d.PageNumber.TOTAL_PAGES_IN_SECTION] })] })] }) },
    children: [
      P({ frame: { type: "absolute", position: { x: 1200, y: 900 }, width: 3000, height: 700, anchor: { horizontal: d.FrameAnchorType.MARGIN, vertical: d.FrameAnchorType.TEXT } }, text: "in een raam" }),
      P("smalle kolom ".repeat(30)), P("brede kolom ".repeat(60)), P({ children: [drawing()] })] }] }),
};
(async () => { for (const [name, file] of Object.entries(files)) fs.writeFileSync(`${out}/${name}.docx`, await d.Packer.toBuffer(file)); })();
