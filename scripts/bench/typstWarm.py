# Compiles documents with Typst in one process: standard input has {"fonts": [...], "warm": [...], "timed": [...]}, standard output says
# the milliseconds of CPU of all that are timed.
import json, sys, time, typst

asked = json.load(sys.stdin)
compiler = typst.Compiler(font_paths=asked["fonts"], ignore_system_fonts=True)
make = lambda text: compiler.compile(input=text.encode(), pdf_standards=["a-3a"])
for text in asked["warm"]:
    make(text)
began = time.process_time()
for text in asked["timed"]:
    make(text)
print((time.process_time() - began) * 1000)
