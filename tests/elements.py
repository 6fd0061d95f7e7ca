"""The elements of WordprocessingML (transitional schema), by the place where they may stand."""

from __future__ import annotations

RANGES = (
    "bookmarkStart bookmarkEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
    " commentRangeStart commentRangeEnd customXmlInsRangeStart customXmlInsRangeEnd"
    " customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart"
    " customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd proofErr"
    " permStart permEnd"
)
MARKED = "ins del moveFrom moveTo"
BLOCKS = f"p tbl sdt customXml altChunk {MARKED} {RANGES}"
INLINE = f"r smartTag customXml sdt dir bdo fldSimple hyperlink subDoc {MARKED} {RANGES}"

ELEMENTS = {
    "body": f"{BLOCKS} sectPr",
    "paragraph": f"pPr {INLINE}",
    "run": (
        "rPr br t contentPart delText instrText delInstrText noBreakHyphen softHyphen dayShort"
        " monthShort yearShort dayLong monthLong yearLong annotationRef footnoteRef endnoteRef"
        " separator continuationSeparator sym pgNum cr tab object pict fldChar ruby"
        " footnoteReference endnoteReference commentReference drawing ptab lastRenderedPageBreak"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
        " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u"
        " effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
        " rPrChange"
    ),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
        " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
        " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
        " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
        " rPr sectPr pPrChange"
    ),
    "pBdr": "top left bottom right between bar",
    "tbl": f"tblPr tblGrid tr customXml sdt {MARKED} {RANGES}",
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
        " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"
        " tblDescription tblPrChange"
    ),
    "tr": f"tblPrEx trPr tc customXml sdt {MARKED} {RANGES}",
    "trPr": (
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader"
        " tblCellSpacing jc hidden ins del trPrChange"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
        " vAlign hideMark headers cellIns cellDel cellMerge tcPrChange"
    ),
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
        " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter"
        " docGrid printerSettings sectPrChange"
    ),
    "sdtPr": (
        "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex"
        " equation comboBox date docPartObj docPartList dropDownList picture richText text citation"
        " group bibliography"
    ),
    "ffData": (
        "name label tabIndex enabled calcOnExit entryMacro exitMacro helpText statusText checkBox"
        " ddList textInput"
    ),
    "lvl": (
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
    ),
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed"
        " qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr"
        " tblStylePr"
    ),
    "styles": "docDefaults latentStyles style",
    "settings": (
        "writeProtection view zoom removePersonalInformation removeDateAndTime"
        " doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText"
        " printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts"
        " saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges"
        " bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors"
        " hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate"
        " linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView"
        " trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride"
        " styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit"
        " hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle"
        " defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting"
        " bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing"
        " displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery"
        " doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin"
        " drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning"
        " characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter"
        " noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml"
        " ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml"
        " saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags"
        " alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat"
        " docVars rsids attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats"
        " doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType"
        " shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"
    ),
}


def elements(*places: str) -> list[tuple[str, str]]:
    """Return each place with each element that may stand there."""
    return [(place, each) for place in places or ELEMENTS for each in ELEMENTS[place].split()]
