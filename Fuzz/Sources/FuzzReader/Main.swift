import Glibc

/// SwiftPM gives an executable's entry this name.
@_cdecl("FuzzReader_main")
public func fuzzReaderMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var list = arguments
  return runFuzzer(&count, &list)
}
