@echo off
rem Starts Weft. Commands on files get a small class path and a quick start; the rest get the whole product.
rem Environment: JAVA_HOME (else java on the PATH, 17 or newer); WEFT_JAVA_OPTS (words for the JVM, such as -Xmx8g).
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "WEFT_DIR=%%~fI"
if not exist "%WEFT_DIR%\lib\server\" (
    echo weft: "%WEFT_DIR%\lib" is incomplete. Unpack the distribution again. 1>&2
    exit /b 1
)

if defined JAVA_HOME goto java_home
set "WEFT_JAVA=java.exe"
where java.exe >nul 2>nul && goto java_found
echo weft: no Java found. Install a JDK 17 or newer and set JAVA_HOME, or put its bin on the PATH. 1>&2
exit /b 1

:java_home
set "JAVA_HOME=%JAVA_HOME:"=%"
set "WEFT_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%WEFT_JAVA%" goto java_found
echo weft: there is no bin\java.exe in JAVA_HOME "%JAVA_HOME%". Set JAVA_HOME to a JDK 17 or newer. 1>&2
exit /b 1

:java_found
set "WEFT_MAJOR="
for /f tokens^=2^ delims^=^" %%V in ('^""%WEFT_JAVA%" -version 2^>^&1^"') do if not defined WEFT_MAJOR set "WEFT_MAJOR=%%V"
for /f "tokens=1 delims=.-+" %%M in ("%WEFT_MAJOR%") do set "WEFT_MAJOR=%%M"
if not defined WEFT_MAJOR set "WEFT_MAJOR=0"
if %WEFT_MAJOR% GEQ 17 goto choose
echo weft: needs Java 17 or newer, but "%WEFT_JAVA%" is older. Set JAVA_HOME to a JDK 17 or newer. 1>&2
exit /b 1

:choose
rem Which class path? In doubt the whole one: it is slower, never wrong.
set "WEFT_CP=%WEFT_DIR%\lib\*;%WEFT_DIR%\lib\server\*"
set "WEFT_FLAGS=--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED -Dio.netty.tryReflectionSetAccessible=true"
set "WEFT_SMALL="
if "%~1"=="" set "WEFT_SMALL=1"
for %%C in (-h --help -V --version help check template measures settings completion generate-completion) do if "%~1"=="%%C" set "WEFT_SMALL=1"
for %%C in (analyse export convert compare brief) do if "%~1"=="%%C" if exist "%~2" set "WEFT_SMALL=1"
if not defined WEFT_SMALL goto start
set "WEFT_CP=%WEFT_DIR%\lib\*"
set "WEFT_FLAGS=-XX:+UseSerialGC"

:start
"%WEFT_JAVA%" %WEFT_FLAGS% %WEFT_JAVA_OPTS% "-Dweft.home=%WEFT_DIR%" -cp "%WEFT_CP%" org.weft.Main %*
exit /b %ERRORLEVEL%
