/**
 * The order of children that ECMA-376 (transitional) prescribes, for the elements that our slides use: sequences of
 * pml.xsd, dml-main.xsd, dml-chart.xsd and sml.xsd, by hand. PowerPoint offers to repair a file that breaks them.
 */
const SHAPE_PROPERTIES =
  'a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:ln a:effectLst a:effectDag a:scene3d a:sp3d a:extLst'
const TEXT_BODY = 'a:bodyPr a:lstStyle a:p'
const RUN_PROPERTIES =
  'a:ln a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:effectLst a:effectDag a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst'
const PARAGRAPH_PROPERTIES =
  'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst'
const AXIS_HEAD =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt'
const LINE_FILL =
  'a:noFill a:solidFill a:gradFill a:pattFill a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd'

export const ORDER: Readonly<Record<string, string>> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
  'p:sldLayout': 'p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:notes': 'p:cSld p:clrMapOvr p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:nvPicPr': 'p:cNvPr p:cNvPicPr p:nvPr',
  'p:nvGraphicFramePr': 'p:cNvPr p:cNvGraphicFramePr p:nvPr',
  'p:nvGrpSpPr': 'p:cNvPr p:cNvGrpSpPr p:nvPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr p:style p:extLst',
  'p:blipFill': 'a:blip a:srcRect a:tile a:stretch',
  'p:spPr': SHAPE_PROPERTIES,
  'p:txBody': TEXT_BODY,
  'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst a:custClrLst a:extLst',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme a:extLst',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink',
  'a:majorFont': 'a:latin a:ea a:cs a:font',
  'a:minorFont': 'a:latin a:ea a:cs a:font',
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
  'a:xfrm': 'a:off a:ext a:chOff a:chExt',
  'p:xfrm': 'a:off a:ext',
  'a:ln': LINE_FILL,
  'a:lnB': LINE_FILL,
  'a:pattFill': 'a:fgClr a:bgClr',
  'a:txBody': TEXT_BODY,
  'a:p': 'a:pPr a:r a:br a:fld a:endParaRPr',
  'a:r': 'a:rPr a:t',
  'a:fld': 'a:rPr a:pPr a:t',
  'a:pPr': PARAGRAPH_PROPERTIES,
  'a:lvl1pPr': PARAGRAPH_PROPERTIES,
  'a:rPr': RUN_PROPERTIES,
  'a:defRPr': RUN_PROPERTIES,
  'a:endParaRPr': RUN_PROPERTIES,
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr a:extLst',
  'a:tcPr':
    'a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:headers',
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst',
  'c:title': 'c:tx c:layout c:overlay c:spPr c:txPr',
  'c:rich': TEXT_BODY,
  'c:txPr': TEXT_BODY,
  'c:spPr': SHAPE_PROPERTIES,
  'c:plotArea': 'c:layout c:barChart c:catAx c:valAx c:dTable c:spPr',
  'c:barChart':
    'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:shape c:extLst',
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr c:pictureOptions',
  'c:dLbls':
    'c:dLbl c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator c:showLeaderLines',
  'c:strRef': 'c:f c:strCache',
  'c:numRef': 'c:f c:numCache',
  'c:strCache': 'c:ptCount c:pt',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:scaling': 'c:logBase c:orientation c:max c:min',
  'c:catAx': `${AXIS_HEAD} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl`,
  'c:valAx': `${AXIS_HEAD} c:crossBetween c:majorUnit c:minorUnit c:dispUnits`,
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr',
  'c:externalData': 'c:autoUpdate',
  worksheet: 'sheetPr dimension sheetViews sheetFormatPr cols sheetData',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs',
  workbook: 'fileVersion workbookPr bookViews sheets definedNames',
}
