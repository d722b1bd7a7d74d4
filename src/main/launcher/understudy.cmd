@echo off
rem Starts Understudy with the JVM flags that suit a small server, and with the class-data archive
rem that the build made, where the JVM can use it.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" ^
  -XX:SharedArchiveFile="%~dp0understudy.jsa" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Xlog:cds=off:stderr ^
  -XX:+UseSerialGC -Xms16m -Xmx512m -XX:MinHeapFreeRatio=60 -Xss512k -XX:+ExitOnOutOfMemoryError ^
  %UNDERSTUDY_JAVA_OPTS% ^
  -jar "%~dp0understudy.jar" %*
