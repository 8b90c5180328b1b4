@echo off
rem Memasang mutasi dari folder ini, tanpa internet dan tanpa hak administrator.
rem Pemakaian: klik dua kali, atau  pasang.cmd [FOLDER-TUJUAN]
rem Without delayed expansion an exclamation mark in the path stays. The folder of this file ends in a
rem backslash, so it never stands last inside quotes, where that would escape the closing one.
setlocal EnableExtensions DisableDelayedExpansion
set "PEMASANG=%~dp0pasang.py"
set "KODE=2"
rem Neither a program that lies beside this file is taken for Python, nor is a Python fetched from elsewhere.
set "NoDefaultCurrentDirectoryInExePath=1"
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"

py -3.13 -c "import sys; sys.exit(sys.maxsize < 2**32)" >nul 2>nul && goto py313
py -3.12 -c "import sys; sys.exit(sys.maxsize < 2**32)" >nul 2>nul && goto py312
py -3.11 -c "import sys; sys.exit(sys.maxsize < 2**32)" >nul 2>nul && goto py311
python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" >nul 2>nul && goto python
echo Python 3.11, 3.12, atau 3.13 (64-bit) tidak ditemukan.
echo Pasang salah satunya, lalu jalankan lagi pasang.cmd. Lihat BACA-SAYA.txt.
goto selesai

:py313
py -3.13 -I "%PEMASANG%" %*
set "KODE=%ERRORLEVEL%"
goto selesai

:py312
py -3.12 -I "%PEMASANG%" %*
set "KODE=%ERRORLEVEL%"
goto selesai

:py311
py -3.11 -I "%PEMASANG%" %*
set "KODE=%ERRORLEVEL%"
goto selesai

:python
python -I "%PEMASANG%" %*
set "KODE=%ERRORLEVEL%"

:selesai
rem After a double click the window would close before anybody could read it.
if not defined MUTASI_TANPA_JEDA pause
exit /b %KODE%
