package en

import "verbatim/corpus/lang"

var marks = lang.Marks{
	Signs: []lang.Sign{
		{Text: "“", Family: lang.DoubleMark, Shape: lang.Opening},
		{Text: "”", Family: lang.DoubleMark, Shape: lang.Closing},
		{Text: "\"", Family: lang.DoubleMark, Shape: lang.Straight},
		{Text: "＂", Family: lang.DoubleMark, Shape: lang.Straight},
		{Text: "„", Family: lang.DoubleMark, Shape: lang.Low},
		{Text: "‟", Family: lang.DoubleMark, Shape: lang.Opening},
		{Text: "``", Family: lang.DoubleMark, Shape: lang.Opening},
		{Text: "''", Family: lang.DoubleMark, Shape: lang.Straight},
		{Text: "‘‘", Family: lang.DoubleMark, Shape: lang.Opening},
		{Text: "’’", Family: lang.DoubleMark, Shape: lang.Closing},
		{Text: "‘", Family: lang.SingleMark, Shape: lang.Opening},
		{Text: "’", Family: lang.SingleMark, Shape: lang.Closing},
		{Text: "'", Family: lang.SingleMark, Shape: lang.Straight},
		{Text: "`", Family: lang.SingleMark, Shape: lang.Opening},
		{Text: "‚", Family: lang.SingleMark, Shape: lang.Low},
		{Text: "‛", Family: lang.SingleMark, Shape: lang.Opening},
		{Text: "«", Family: lang.AngleMark, Shape: lang.Opening},
		{Text: "»", Family: lang.AngleMark, Shape: lang.Closing},
		{Text: "‹", Family: lang.SingleAngle, Shape: lang.Opening},
		{Text: "›", Family: lang.SingleAngle, Shape: lang.Closing},
	},
	Elisions: lang.NewWords(`em tis twas twill twere til till cause bout round neath cept n nuff
		course kay tude scuse ello im er ere an ol o y all cuz coz nother s`),
}
