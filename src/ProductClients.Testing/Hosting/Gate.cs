// The type of the objects that are locked: System.Threading.Lock where it exists.
#if NET9_0_OR_GREATER
global using Gate = System.Threading.Lock;
#else
global using Gate = System.Object;
#endif
