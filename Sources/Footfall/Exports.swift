// One import for all of it.
@_exported public import FootfallAnalysis
@_exported public import FootfallInput
@_exported public import FootfallReport
@_exported public import FootfallRisk
@_exported public import FootfallSignal
