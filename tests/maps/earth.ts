/** Radius in km of a sphere with the area of the WGS 84 ellipsoid (Moritz, Geodetic Reference System 1980). */
export const EARTH_KM = 6371.0072;
