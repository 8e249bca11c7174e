package report

// All lists the sheets of the desk's workbook in their order.
func All() []Sheet {
	return []Sheet{
		startHere, draftSheet, questionsSheet, matrixSheet, evidenceSheet, quotesSheet, namesSheet, singleSheet,
		timelineSheet, articlesSheet, outletsSheet, intervalsSheet, copiesSheet, versionsSheet, skippedSheet, legendSheet,
	}
}

// Machine lists the sheets of the second workbook, for whoever tunes the tool.
func Machine() []Sheet { return []Sheet{settingsSheet, reasonsSheet, namesReasonsSheet, whatIfSheet} }
