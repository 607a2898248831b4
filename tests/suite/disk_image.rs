//! A simulated disk for power cuts: an ext4 file system in an image file, which is copied while the program writes.
//!
//! The image is accessed through bindfs. While the bindfs process is stopped, no write reaches the image. A copy therefore contains
//! the disk at one moment: everything that had been written to the device, and nothing that was only in the page cache.
//! Requires root, loop devices, mkfs.ext4 and bindfs.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The size of the image in bytes: enough for two sites and a journal.
const BYTES: u64 = 96 << 20;

pub struct Disk {
    folder: TempDir,
    bindfs: Child,
}

/// A deterministic random number generator (xorshift).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

impl Disk {
    /// Creates and mounts an empty disk. If that is impossible on this machine, prints the reason to the terminal.
    pub fn new() -> Option<Disk> {
        match Disk::try_new() {
            Ok(disk) => Some(disk),
            Err(reason) => {
                skipped(&reason);
                None
            }
        }
    }

    fn try_new() -> Result<Disk, String> {
        let folder = tempfile::tempdir_in(memory()).map_err(|error| error.to_string())?;
        let path = |name: &str| folder.path().join(name);
        for name in ["under", "through", "mounted"] {
            std::fs::create_dir(path(name)).map_err(|error| error.to_string())?;
        }
        let image = path("under/image");
        std::fs::File::create(&image).and_then(|file| file.set_len(BYTES)).map_err(|error| error.to_string())?;
        run("mkfs.ext4", &["-q", "-F"], &[&image])?;
        let bindfs = Command::new("bindfs").arg("-f").args([path("under"), path("through")]).stderr(Stdio::null()).spawn();
        let disk = Disk { bindfs: bindfs.map_err(|error| format!("bindfs: {error}"))?, folder };
        wait_for(&disk.path("through/image"))?;
        // The journal is committed every second, but file data may be written up to 30 seconds later. This is the hardest case.
        run("mount", &["-o", "loop,commit=1"], &[&disk.path("through/image"), &disk.mounted()])?;
        Ok(disk)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The mount point of the disk.
    pub fn mounted(&self) -> PathBuf {
        self.path("mounted")
    }

    fn signal(&self, signal: &str) {
        let status = Command::new("kill").args([signal, &self.bindfs.id().to_string()]).status().expect("`kill` runs");
        assert!(status.success());
    }

    /// Simulates a power cut: copies the disk, mounts the copy as after a restart, and calls `inspect` with its folder.
    /// `meanwhile` is called immediately before and after the cut; `inspect` also gets both results.
    pub fn cut<T>(&self, meanwhile: impl Fn() -> T, inspect: impl FnOnce(&Path, T, T)) {
        let (image, folder) = (self.path("cut"), self.path("restarted"));
        let before = meanwhile();
        self.signal("-STOP");
        let copied = Command::new("cp").arg("--sparse=always").args([&self.path("under/image"), &image]).status();
        let after = meanwhile();
        self.signal("-CONT");
        assert!(copied.expect("`cp` runs").success());
        std::fs::create_dir_all(&folder).expect("created");
        run("mount", &["-o", "loop"], &[&image, &folder]).expect("ext4 recovers from its journal");
        let mounted = Mounted(&folder);
        inspect(&folder, before, after);
        drop(mounted);
        std::fs::remove_file(&image).expect("removed");
    }

    /// Calls `write` with 1, 2, 3 … in a thread, and cuts the power `cuts` times at random moments. `inspect` gets the folder of the
    /// restarted disk, the last number whose `write` had returned before the cut, and the last number whose `write` had started.
    pub fn storm(&self, cuts: u32, write: impl Fn(u32) + Sync, mut inspect: impl FnMut(&Path, u32, u32)) {
        let (started, finished, stop) = (AtomicU32::new(0), AtomicU32::new(0), AtomicU32::new(0));
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        std::thread::scope(|scope| {
            let _stop = StopOnDrop(&stop);
            let writer = scope.spawn(|| {
                let mut dice = Dice(0x2545_f491_4f6c_dd1d);
                for number in 1.. {
                    if stop.load(Ordering::SeqCst) > 0 {
                        return;
                    }
                    started.store(number, Ordering::SeqCst);
                    write(number);
                    finished.store(number, Ordering::SeqCst);
                    // In some rounds, this is long enough for the journal to be committed, but not for file data to be written.
                    std::thread::sleep(Duration::from_millis(dice.below(4) * dice.below(600)));
                }
            });
            for _ in 0..cuts {
                std::thread::sleep(Duration::from_millis(dice.below(400)));
                if writer.is_finished() {
                    break;
                }
                let now = || (finished.load(Ordering::SeqCst), started.load(Ordering::SeqCst));
                self.cut(now, |folder, (done, _), (_, begun)| inspect(folder, done, begun));
            }
        });
    }
}

/// Stops the writer, even if a test fails.
struct StopOnDrop<'a>(&'a AtomicU32);

impl Drop for StopOnDrop<'_> {
    fn drop(&mut self) {
        self.0.store(1, Ordering::SeqCst);
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.signal("-CONT");
        let _ = run("umount", &[], &[&self.mounted()]);
        let _ = run("umount", &[], &[&self.path("through")]);
        let _ = self.bindfs.kill();
        let _ = self.bindfs.wait();
    }
}

/// A mounted folder. It is unmounted even if a test fails.
struct Mounted<'a>(&'a Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = run("umount", &[], &[self.0]);
    }
}

/// A folder mounted through bindfs, a FUSE file system that cannot exchange folders.
pub struct Fuse {
    folder: TempDir,
    bindfs: Child,
}

impl Fuse {
    /// Mounts the folder. If FUSE or bindfs is missing, prints that to the terminal and returns `None`.
    pub fn new() -> Option<Fuse> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        for name in ["under", "through"] {
            std::fs::create_dir(path(name)).expect("created");
        }
        std::fs::write(path("under/.here"), "").expect("written");
        let bindfs = Command::new("bindfs").arg("-f").args([path("under"), path("through")]).stderr(Stdio::null()).spawn();
        let bindfs = bindfs.map_err(|error| skipped(&format!("bindfs: {error}"))).ok()?;
        let fuse = Fuse { folder, bindfs };
        wait_for(&fuse.path().join(".here")).map_err(|reason| skipped(&reason)).ok()?;
        std::fs::remove_file(fuse.path().join(".here")).expect("removed");
        Some(fuse)
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("through")
    }
}

impl Drop for Fuse {
    fn drop(&mut self) {
        let unmounted = Command::new("fusermount3").arg("-u").arg(self.path()).status();
        if !unmounted.is_ok_and(|status| status.success()) {
            let _ = run("umount", &[], &[&self.path()]);
        }
        let _ = self.bindfs.kill();
        let _ = self.bindfs.wait();
    }
}

/// Prints to the terminal even if the test runner captures output, so that a skipped test is not mistaken for a passed one.
pub fn skipped(reason: &str) {
    let name = std::thread::current().name().unwrap_or_default().to_owned();
    writeln!(std::io::stderr(), "SKIPPED {name}: {reason}").expect("the terminal");
}

fn memory() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { memory } else { std::env::temp_dir() }
}

fn run(program: &str, options: &[&str], paths: &[&Path]) -> Result<(), String> {
    let output = Command::new(program).args(options).args(paths).output().map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() { Ok(()) } else { Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim())) }
}

fn wait_for(file: &Path) -> Result<(), String> {
    let end = Instant::now() + Duration::from_secs(5);
    while !file.exists() {
        if Instant::now() > end {
            return Err("bindfs does not mount here".to_owned());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}
