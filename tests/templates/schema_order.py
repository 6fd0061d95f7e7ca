"""The order in which the OOXML schema wants the children of its sequences (ECMA-376, part 1)."""

from __future__ import annotations

_SEQUENCES = {
    "pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
        suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct
        topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind
        contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """,
    "rPr": """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss
        imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs
        highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout
        specVanish oMath
    """,
    "tblPr": """
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW
        jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
        tblDescription
    """,
    "tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection
        tcFitText vAlign hideMark
    """,
    "tcBorders": "top left bottom right insideH insideV tl2br tr2bl",
    "tcMar": "top left bottom right",
    "tblCellMar": "top left bottom right",
    "pBdr": "top left bottom right between bar",
    "sectPr": """
        headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
        pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection
        bidi rtlGutter docGrid printerSettings
    """,
    "sdt": "sdtPr sdtEndPr sdtContent",
    "sdtPr": """
        rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex
        equation comboBox date docPartObj docPartList dropDownList picture richText text
        citation group bibliography checkbox
    """,
    "date": "dateFormat lid storeMappedDataAs calendar",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "style": """
        name aliases basedOn next link autoRedefine hidden uiPriority semiHidden
        unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr
        tblPr trPr tcPr tblStylePr
    """,
    "lvl": """
        start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr
        rPr
    """,
    "font": """
        altName panose1 charset family notTrueType pitch sig embedRegular embedBold
        embedItalic embedBoldItalic
    """,
    "settings": """
        writeProtection view zoom removePersonalInformation removeDateAndTime
        doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
        printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts
        saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges
        bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
        hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate
        linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
        revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection
        autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation
        consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength
        clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting
        bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing
        drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
        displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin
        drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData
        noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars
        noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema
        saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml
        saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags
        alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat
        docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping
        doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions
        readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags
        decimalSymbol listSeparator
    """,
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "wsp": "cNvPr cNvSpPr cNvCnPr spPr style extLst txbx bodyPr",
    "spPr": "xfrm custGeom prstGeom solidFill noFill ln effectLst",
    "ln": "solidFill noFill prstDash round bevel miter headEnd tailEnd",
    "custGeom": "avLst gdLst ahLst cxnLst rect pathLst",
    "theme": "themeElements objectDefaults extraClrSchemeLst",
    "themeElements": "clrScheme fontScheme fmtScheme",
    "clrScheme": """
        dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink
    """,
    "fmtScheme": "fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst",
}

ORDER = {name: tuple(children.split()) for name, children in _SEQUENCES.items()}
"""Local name of an element -> local names of its children, in order."""
