package store

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// networks are the file systems that lie on other machines, or may.
var networks = map[int64]string{
	unix.NFS_SUPER_MAGIC: "NFS", unix.SMB_SUPER_MAGIC: "SMB", unix.SMB2_SUPER_MAGIC: "SMB", unix.CIFS_SUPER_MAGIC: "SMB",
	unix.FUSE_SUPER_MAGIC: "FUSE", unix.V9FS_MAGIC: "9P", unix.AFS_SUPER_MAGIC: "AFS", unix.AFS_FS_MAGIC: "AFS",
	unix.CEPH_SUPER_MAGIC: "Ceph", unix.CODA_SUPER_MAGIC: "Coda", unix.NCP_SUPER_MAGIC: "NCP",
}

// networkOf names the network file system that a folder lies on, "" for none.
func networkOf(folder string) string {
	for at := folder; ; at = filepath.Dir(at) {
		var system unix.Statfs_t
		err := unix.Statfs(at, &system)
		if os.IsNotExist(err) && at != filepath.Dir(at) {
			continue // what is not there yet will lie where its parent does
		}
		if err != nil {
			return ""
		}
		return networks[int64(uint32(system.Type))]
	}
}
